package io.tsunagi.risk.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads what was answered to an ingredient. */
public final class Answers {

    private Answers() {}

    /**
     * The answer as it is kept; empty when it is none that fits.
     *
     * @param today the latest day that a drill can have been on
     */
    public static Optional<String> read(Ingredient item, String typed, LocalDate today) {
        String answer = typed.strip();
        if (answer.equals(Ingredient.UNKNOWN) || item.answers().contains(answer)) {
            return Optional.of(answer);
        }
        return item.isDay()
                ? day(answer).filter(day -> !day.isAfter(today)).map(LocalDate::toString)
                : Optional.empty();
    }

    /** The day that a text names, ISO 8601 and not before 2000; empty when it names none. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() < 3000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
