/** What may happen to a disruption, by whom, and in which order. It knows neither SQL nor pages nor the process engine. */
@NullMarked
package io.tsunagi.disruption.domain;

import org.jspecify.annotations.NullMarked;
