package io.tsunagi.frame;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the bar which disruption one is in; the feature that knows disruptions implements it. */
public interface BarDisruptionSource {

    /**
     * The disruption of the page, or the newest running one.
     *
     * @param path path of the page being shown
     * @param locale language of the page
     */
    Optional<BarDisruption> current(String path, Locale locale);

    /**
     * What the bar says.
     *
     * @param reference human reference
     * @param title what is down, in the language of the page
     * @param state state in words, in the language of the page
     * @param mode in which mode work goes, for instance {@code M1}; null when nobody has decided anything
     * @param day day of the outage, the first day is 0
     * @param page its overview
     * @param nextUpdate when the next bulletin was promised; null if nothing was
     * @param exercise whether it is a drill
     */
    record BarDisruption(
            String reference,
            String title,
            String state,
            @Nullable String mode,
            long day,
            String page,
            @Nullable Instant nextUpdate,
            boolean exercise) {}
}
