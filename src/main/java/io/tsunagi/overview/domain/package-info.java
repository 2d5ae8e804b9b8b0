/** Gathers what runs, orders it by urgency, and keeps it for a second. */
@NullMarked
package io.tsunagi.overview.domain;

import org.jspecify.annotations.NullMarked;
