/** Pages and REST of second keying: the queue, keying beside the picture, the figures, settled values to take away. */
@NullMarked
package io.tsunagi.keying.web;

import org.jspecify.annotations.NullMarked;
