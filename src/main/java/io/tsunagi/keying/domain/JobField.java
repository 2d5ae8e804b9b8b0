package io.tsunagi.keying.domain;

import io.tsunagi.keying.KeyingDesk.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a job.
 *
 * @param position from 1
 * @param sampled whether it was drawn into the sample
 * @param twice whether two people key it, or one person and a certain reading
 * @param settled null until it has its value
 */
public record JobField(
        int position,
        Field field,
        boolean sampled,
        boolean twice,
        @Nullable Settled settled) {

    /**
     * What counts.
     *
     * @param value in the uniform spelling; empty for an empty field and for one that nobody could read
     * @param unreadable whether nobody could read it
     * @param by who said it: {@code FIRST}, {@code BOTH} or {@code THIRD}
     */
    public record Settled(String value, boolean unreadable, By by) {}

    /** Whose word counts. */
    public enum By {
        /** The only person who keyed it. */
        FIRST,
        /** Two who keyed the same, one of which may be a certain reading. */
        BOTH,
        /** The third. */
        THIRD
    }

    /**
     * The people whose word counts.
     *
     * @param people who sent rounds of the job, in order
     */
    public List<String> whose(List<String> people) {
        if (settled == null) {
            return List.of();
        }
        return switch (settled.by()) {
            case FIRST -> people.subList(0, 1);
            case BOTH -> people.subList(0, forSecond() ? 2 : 1);
            case THIRD -> people.subList(people.size() - 1, people.size());
        };
    }

    /** Whether a machine read it with certainty, so that one person confirms it. */
    public boolean readWithCertainty() {
        return field.reading() != null && field.reading().certain();
    }

    /** Whether a second person keys it. */
    public boolean forSecond() {
        return twice && !readWithCertainty();
    }
}
