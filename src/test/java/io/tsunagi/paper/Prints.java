package io.tsunagi.paper;

import io.tsunagi.As;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.domain.Samples;
import io.tsunagi.shared.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints sample papers for cases that no other test uses. */
public final class Prints {

    /** The case's own page in these tests; a page that everybody may open. */
    static final String CASE_PAGE = "/papers/find";

    private Prints() {}

    /** A case or disruption that belongs to one test; numbers from 900,000 on are nobody's. */
    public static String reference(String kind, int number) {
        return new Reference(kind, 2025, 900_000L + number).toString();
    }

    /** The sample declaration, printed for a case by the test broker. */
    public static PrintRun declaration(PaperPress press, String caseReference, @Nullable String disruption) {
        return As.broker(() -> press.print(order("jp/C-5020", caseReference, disruption)));
    }

    /** What prints a form's sample. */
    public static PrintOrder order(String form, String caseReference, @Nullable String disruption) {
        Samples.Sample sample = Samples.sample(form);
        return new PrintOrder(
                form, Samples.DAY, caseReference, CASE_PAGE, disruption, sample.values(), sample.lines(), null);
    }

    /** Copies of one name only. */
    public static PrintOrder single(String caseReference, @Nullable String disruption) {
        PrintOrder order = order("tsunagi/pick-sheet", caseReference, disruption);
        return new PrintOrder(
                order.form(),
                order.on(),
                caseReference,
                CASE_PAGE,
                disruption,
                order.values(),
                order.lines(),
                List.of("作業用"));
    }
}
