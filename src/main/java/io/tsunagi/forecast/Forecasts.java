package io.tsunagi.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When work may be done, as it was reckoned at the stated minute of a day. */
public interface Forecasts {

    /**
     * The newest forecast; empty before the first was kept.
     *
     * @param disruption reference of the disruption
     */
    Optional<Kept> latest(String disruption);

    /** What is counted; the text is {@code forecast.measure.<name>}. */
    enum Measure {
        /** Shipments that wait, held ones too. */
        SHIPMENTS,
        /** Papers without a disposition. */
        PAPERS,
        /** Declarations that are not over. */
        DECLARATIONS
    }

    /** On which assumption; the text is {@code forecast.scenario.<name>}. */
    enum Scenario {
        /** As in the last days. */
        PRESENT,
        /** With two more people who end papers. */
        TWO_CLERKS,
        /** With a fifth more shipments a day. */
        MORE_CAPACITY
    }

    /** What came out; the text is {@code forecast.outcome.<name>}. */
    enum Outcome {
        /** Nothing is open. */
        DONE,
        /** Between two days. */
        RANGE,
        /** Not before a day, and nobody can say by when. */
        OPEN_ENDED,
        /** Never, as the last days went. */
        NEVER,
        /** Fewer than three days are known. */
        TOO_FEW_DAYS,
        /** Nobody has ended a paper yet, so that nobody can say what two more would do. */
        NO_HANDS
    }

    /**
     * An answer.
     *
     * @param earliest day, in the house's zone; null without one
     * @param latest day; null without one
     */
    record Estimate(
            Measure measure,
            Scenario scenario,
            Outcome outcome,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {}

    /**
     * The answers of a day.
     *
     * @param at the minute at which it was reckoned
     */
    record Kept(LocalDate day, Instant at, List<Estimate> estimates) {

        public Kept {
            estimates = List.copyOf(estimates);
        }

        /** The answer for what is counted, on an assumption; null where the assumption changes nothing. */
        public @Nullable Estimate of(Measure measure, Scenario scenario) {
            return estimates.stream()
                    .filter(one -> one.measure() == measure && one.scenario() == scenario)
                    .findFirst()
                    .orElse(null);
        }
    }
}
