package io.tsunagi.exercise.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/**
 * One line between the two houses. Lines of the exercise stand among those of its log, so each begins with a sign that only the two
 * know.
 *
 * @param act what is to be done or was done
 * @param kind of what is told; empty otherwise
 * @param text argument or words
 */
public record Word(Act act, String kind, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a line is about. */
    public enum Act {
        /** To the exercise: run at this speed. */
        RUN,
        /** To the exercise: jump ahead to this instant. */
        ADVANCE,
        /** To the exercise: end. */
        STOP,
        /** From the exercise: people can come in, at this port. */
        READY,
        /** From the exercise: the clock shows this instant and runs at the speed in {@code kind}. */
        CLOCK,
        /** Both ways: something that only the features at both ends understand. */
        TELL
    }

    /** A line without a kind. */
    public static Word of(Act act, String text) {
        return new Word(act, "", text);
    }

    /** As it goes over the line, without its end. */
    public String written(String sign) {
        try {
            return sign + " " + JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads a line; empty when it is none of ours. */
    public static Optional<Word> read(String sign, String line) {
        if (!line.startsWith(sign + " ")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(line.substring(sign.length() + 1), Word.class));
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }
}
