package io.tsunagi.shipment.domain.notice;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.PaperBundle;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.shipment.domain.bulk.BulkRun;
import io.tsunagi.shipment.domain.bulk.BulkRuns;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the notices of customers without a mail address: a sheet to post, to hand over or to send by FAX. */
@Service
public class PrintNotices {

    /** Sheets of one press of the button, so that the printer's stack stays one that hands can sort. */
    public static final int AT_ONCE = 100;

    private static final String FORM = "tsunagi/customer-notice";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final BulkRuns runs;
    private final Notices notices;
    private final NoticeWords words;
    private final PaperPress press;
    private final PaperBundle bundle;
    private final AuditTrail audit;
    private final Clock clock;

    PrintNotices(
            BulkRuns runs,
            Notices notices,
            NoticeWords words,
            PaperPress press,
            PaperBundle bundle,
            AuditTrail audit,
            Clock clock) {
        this.runs = runs;
        this.notices = notices;
        this.words = words;
        this.press = press;
        this.bundle = bundle;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One PDF with the next sheets of a run that wait to be sent by a person, {@value #AT_ONCE} at most; those printed before come
     * out again as they were, with the same numbers.
     *
     * @param after id of the last notice of the stack before; null for the first
     */
    @Transactional
    public byte[] print(String reference, @Nullable UUID after) {
        BulkRun run = runs.find(reference).orElseThrow(() -> new NotHere(reference));
        List<String> printed = new ArrayList<>();
        for (Notice seen : notices.page(reference, Notice.State.TO_PRINT, after, AT_ONCE)) {
            Notice notice = notices.lock(seen.id()).orElseThrow(() -> new NotHere(reference));
            printed.add(Objects.requireNonNullElseGet(notice.printRun(), () -> print(run, notice)));
        }
        if (printed.isEmpty()) {
            throw new NotHere(reference);
        }
        return bundle.of(printed);
    }

    private String print(BulkRun run, Notice notice) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TOKYO);
        String id = press.print(new PrintOrder(
                        FORM,
                        today,
                        run.reference(),
                        "/bulk/" + run.reference() + "/notices",
                        run.disruption(),
                        head(run, notice, today),
                        notices.lines(notice).stream().map(this::row).toList(),
                        null))
                .id();
        notices.printed(notice.id(), id);
        audit.record(new AuditTrail.Change(
                "notice.printed",
                run.reference(),
                run.disruption(),
                notice.state().name(),
                notice.state().name(),
                notice.kind() + " " + notice.id()));
        return id;
    }

    private Map<String, String> head(BulkRun run, Notice notice, LocalDate today) {
        return Map.ofEntries(
                Map.entry("customer", cut(notice.customer(), 60)),
                Map.entry("fax", cut(Objects.requireNonNullElse(notice.fax(), ""), 30)),
                Map.entry("run", run.reference()),
                Map.entry("day", today.toString()),
                Map.entry("shipper", cut(words.shipper(notice, Locale.JAPANESE), 40)),
                Map.entry("number", Integer.toString(notice.lines())),
                Map.entry("whatJa", words.what(run, notice, Locale.JAPANESE)),
                Map.entry("whatEn", words.what(run, notice, Locale.ENGLISH)),
                Map.entry("nextJa", words.next(run, notice, Locale.JAPANESE)),
                Map.entry("nextEn", words.next(run, notice, Locale.ENGLISH)),
                Map.entry("reasonJa", words.reason(run, Locale.JAPANESE)),
                Map.entry("reasonEn", words.reason(run, Locale.ENGLISH)),
                Map.entry("status", words.statusPage(run)));
    }

    private Map<String, String> row(NoticeLine line) {
        return Map.of(
                "orderNumber", cut(line.orderNumber(), 30),
                "sku", cut(Objects.requireNonNullElse(line.sku(), ""), 30),
                "description", cut(line.description(), 80),
                "quantity", line.quantity().stripTrailingZeros().toPlainString(),
                "unit", cut(line.unit(), 12),
                "needBy", words.day(line, Locale.JAPANESE));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
