/** Pages and REST of forecasts. */
@NullMarked
package io.tsunagi.forecast.web;

import org.jspecify.annotations.NullMarked;
