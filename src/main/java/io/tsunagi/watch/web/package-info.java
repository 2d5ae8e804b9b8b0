/** Pages and endpoints of early warning. */
@NullMarked
package io.tsunagi.watch.web;

import org.jspecify.annotations.NullMarked;
