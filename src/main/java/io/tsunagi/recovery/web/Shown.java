package io.tsunagi.recovery.web;

import io.tsunagi.frame.Times;
import io.tsunagi.recovery.domain.ViewProcess;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How this feature's pages show times and the places of a process. */
@Component
record Shown(Times times, ProcessWords words) {

    Standing standing(ViewProcess.Standing standing, Locale locale) {
        return new Standing(
                standing.tokens().stream()
                        .map(token -> new Place(
                                token.step(),
                                words.label(ViewProcess.PROCESS, token.step(), token.name(), locale),
                                token.since()))
                        .toList(),
                standing.passed());
    }

    /**
     * Where a process stands, in words.
     *
     * @param places where it waits; none when it has ended
     * @param passed ids of what is behind it
     */
    public record Standing(List<Place> places, List<String> passed) {

        /** Ids of the places, for the drawing. */
        public String tokens() {
            return String.join(" ", places.stream().map(Place::step).toList());
        }

        /** Ids of what is behind it, for the drawing. */
        public String behind() {
            return String.join(" ", passed);
        }
    }

    /**
     * A place in the process.
     *
     * @param since when the case arrived there
     */
    public record Place(String step, String label, Instant since) {}
}
