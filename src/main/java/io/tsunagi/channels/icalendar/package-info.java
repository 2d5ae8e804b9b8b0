/** Writes iCalendar (RFC 5545) with biweekly. */
@NullMarked
package io.tsunagi.channels.icalendar;

import org.jspecify.annotations.NullMarked;
