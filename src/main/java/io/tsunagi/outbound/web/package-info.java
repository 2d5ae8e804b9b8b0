/** Where managers approve destinations. */
@NullMarked
package io.tsunagi.outbound.web;

import org.jspecify.annotations.NullMarked;
