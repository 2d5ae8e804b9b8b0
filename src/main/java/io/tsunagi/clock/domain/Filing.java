package io.tsunagi.clock.domain;

import io.tsunagi.shared.ThreeTimes;
import org.jspecify.annotations.Nullable;

/**
 * What was filed, with whom, under which number. The first one meets the deadline; later ones supplement it.
 *
 * @param number receipt number, or how the receipt was confirmed
 * @param addressee authority or client
 * @param version of the nine items that were filed; null when it had none
 * @param times when it was filed
 * @param by login
 */
public record Filing(
        String number, String addressee, @Nullable Integer version, ThreeTimes times, String by) {}
