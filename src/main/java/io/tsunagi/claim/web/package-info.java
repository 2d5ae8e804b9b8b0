/** Pages and REST of claims; they show and ask, and decide nothing. */
@NullMarked
package io.tsunagi.claim.web;

import org.jspecify.annotations.NullMarked;
