package io.tsunagi.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts for the closing report. */
public interface FilingCounts {

    /** How many filings of a disruption stand in each state, by form and procedure, in the order of form and work. */
    List<Tally> of(String disruption);

    /**
     * A count.
     *
     * @param form key of the form
     * @param titleJa its name; the key when the form is gone
     * @param titleEn its name; the key when the form is gone
     * @param procedure what it is filed for, as the tables of rules name it; null when no table speaks about the form
     */
    record Tally(
            String form,
            String titleJa,
            String titleEn,
            @Nullable String procedure,
            FilingState state,
            long number) {}
}
