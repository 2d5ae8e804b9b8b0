package io.tsunagi.paper;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Prints the public status on one page of A4, black on white and large enough to survive a fax machine. It is no paper of the register:
 * it carries no number, and any of them may be printed again.
 */
public interface StatusSheetPress {

    /** Prints one page; of more disruptions than it holds the first ones, and {@link Sheet#rest()} says how many are missing. */
    byte[] print(Sheet sheet);

    /**
     * What stands on the sheet, in one language.
     *
     * @param language {@code ja} or {@code en}
     * @param asOf of when it is, with its zone
     * @param state how many disruptions run, in words
     * @param foot lines at the foot: until when to believe it, whom to telephone, where there is more
     * @param rest words for so many disruptions that did not fit
     */
    record Sheet(
            String language,
            String title,
            String asOf,
            String state,
            List<Board> boards,
            List<String> foot,
            IntFunction<String> rest) {}

    /** A disruption: its name, and what is known of it, one paragraph each. */
    record Board(String heading, List<String> paragraphs) {}
}
