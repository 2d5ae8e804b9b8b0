/** Figures of days, what may come of them, and keeping both once a day. */
@NullMarked
package io.tsunagi.forecast.domain;

import org.jspecify.annotations.NullMarked;
