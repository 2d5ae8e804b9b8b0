package io.tsunagi.paper;

import io.tsunagi.paper.FormCatalogue.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was keyed from the handwriting on a paper. The feature that has it keyed implements it; the page of a paper shows it. */
public interface WrittenOnPaper {

    /** What was keyed from that paper; empty when nobody was asked to. */
    Optional<Written> of(String paper);

    /**
     * The keying of a paper.
     *
     * @param reference of the job, kind K
     * @param page path of the job
     * @param times null until everything is settled
     * @param values in the order of the form; empty until everything is settled
     */
    record Written(String reference, String page, @Nullable Times times, List<Value> values) {

        /** How many boxes stand empty on the sheet. */
        public long empty() {
            return values.stream()
                    .filter(value -> !value.unreadable() && value.value().isEmpty())
                    .count();
        }
    }

    /** When it happened, was written on the sheet, and was entered. */
    record Times(Instant happened, Instant written, Instant entered) {}

    /**
     * A value that was settled.
     *
     * @param value empty for an empty box
     * @param unreadable whether nobody could read it
     * @param who logins of the people whose word it is
     */
    record Value(Text label, String value, boolean unreadable, List<String> who) {}
}
