/** Pages and REST of filings; they show and pass on, and decide nothing. */
@NullMarked
package io.tsunagi.filing.web;

import org.jspecify.annotations.NullMarked;
