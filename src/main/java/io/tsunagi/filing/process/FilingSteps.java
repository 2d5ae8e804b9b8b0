package io.tsunagi.filing.process;

import io.tsunagi.filing.domain.ReadFilings;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What {@code FilingProcess} asks; it changes nothing, so it may be called any number of times. */
@Component("filingSteps")
public class FilingSteps {

    private final ReadFilings filings;

    FilingSteps(ReadFilings filings) {
        this.filings = filings;
    }

    /** Until when the filing is to be handed in, as it stands now; null when nothing presses. */
    public @Nullable Date due(String reference) {
        var due = filings.filing(reference).dueAt();
        return due == null ? null : Date.from(due);
    }
}
