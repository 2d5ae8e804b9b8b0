package io.tsunagi.bulletin.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet that somebody wants.
 *
 * @param audience whose text a FAX carries; of no meaning for the others
 * @param to whom a FAX goes to; empty for the others
 * @param fax its number, only for the cover; may be empty
 * @param from who sends it; empty for the others
 */
public record SheetOrder(Sheet sheet, Language language, Audience audience, String to, String fax, String from) {

    private static final int LONGEST = 60;

    /** Trims; refuses a FAX without sender or addressee, and long words. */
    public SheetOrder {
        to = to.strip();
        fax = fax.strip();
        from = from.strip();
        List<Refusal> refusals = new ArrayList<>();
        if (sheet == Sheet.FAX) {
            demand("to", to, refusals);
            demand("from", from, refusals);
        }
        if (fax.length() > LONGEST || !fax.matches("[0-9０-９+＋() ()（）ー－-]*")) {
            refusals.add(Refusal.at("fax", "bulletin.refused.fax"));
        }
        Refused.ifAny(refusals);
    }

    /** The same for the same FAX; empty for sheets without addressee. */
    public String addressee() {
        return sheet == Sheet.FAX ? String.join("|", to, fax, from, audience.name()) : "";
    }

    private static void demand(String field, String text, List<Refusal> refusals) {
        if (text.isEmpty() || text.length() > LONGEST) {
            refusals.add(Refusal.at(field, "bulletin.refused.sheet-word", LONGEST));
        }
    }
}
