package io.tsunagi.clock.domain;

import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the nine items in versions, and records that a report was filed. Filing itself happens outside this server. */
@Service
public class FileReport {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NUMBER = 200;

    private final ClockRows rows;
    private final ClockFile file;
    private final PrintNineItems printing;
    private final SignedIn signedIn;

    FileReport(ClockRows rows, ClockFile file, PrintNineItems printing, SignedIn signedIn) {
        this.rows = rows;
        this.file = file;
        this.printing = printing;
        this.signedIn = signedIn;
    }

    /**
     * Keeps the nine items as the next version; the same texts as the newest version add nothing.
     *
     * @return the version that holds them
     * @throws Refused at an item that is too long, or when this clock's report has no nine items
     */
    @Transactional
    public int write(String reference, Map<ReportItem, String> items) {
        LegalClock clock = file.find(reference);
        rows.lock(clock.breach());
        if (!clock.decided().duty().hasNineItems()) {
            throw new Refused(Refusal.of("clock.refused.no-items"));
        }
        List<Refusal> refusals = new ArrayList<>();
        items.forEach((item, text) -> {
            if (text.length() > LONGEST) {
                refusals.add(Refusal.at(item.name(), "clock.refused.too-long", LONGEST));
            }
        });
        Refused.ifAny(refusals);
        int newest = newest(reference);
        ReportText next = new ReportText(newest + 1, items, who(), file.now());
        if (newest > 0 && rows.texts(reference).get(0).items().equals(next.items())) {
            return newest;
        }
        rows.add(reference, next);
        file.record(
                "clock.report-written",
                reference,
                clock.disruption(),
                newest == 0 ? null : "V" + newest,
                "V" + next.version(),
                "missing=" + next.missing().size());
        return next.version();
    }

    /**
     * Records that the newest version was filed, or that the authority or client was told. The first filing meets the deadline, judged
     * by when it was filed; a further one is kept as a supplement. The same number a second time changes nothing.
     *
     * @param number receipt number, or who confirmed the receipt
     * @param addressee authority or client
     * @param filedAt when it was filed, not in the future and not before awareness
     * @throws Refused at the field that is missing or wrong, or when the nine items were never written
     */
    @Transactional
    public void file(String reference, String number, String addressee, @Nullable Instant filedAt) {
        LegalClock clock = file.find(reference);
        rows.lock(clock.breach());
        if (rows.filings(reference).stream().anyMatch(known -> known.number().equals(number.strip()))) {
            return;
        }
        Instant now = file.now();
        Refused.ifAny(problems(clock, number, addressee, filedAt, now));
        Instant at = java.util.Objects.requireNonNull(filedAt).truncatedTo(ChronoUnit.MICROS);
        int version = newest(reference);
        Filing filing = new Filing(
                number.strip(), addressee.strip(), version == 0 ? null : version, new ThreeTimes(at, at, now), who());
        rows.add(reference, filing);
        if (version > 0) {
            printing.print(clock, rows.texts(reference).get(0), filing);
        }
        file.record(
                "clock.filed",
                reference,
                clock.disruption(),
                clock.isOpen() ? "OPEN" : "FILED",
                "FILED",
                filing.number() + (version == 0 ? "" : " V" + version) + " " + at);
        file.meet(clock, filing.number() + " / " + filing.addressee() + " / " + at);
        if (clock.decided().releases()) {
            rows.clocksOf(clock.breach()).stream()
                    .filter(other -> other.decided().law() == clock.decided().law())
                    .filter(other -> !other.reference().equals(reference))
                    .forEach(other -> file.callOff(other, clock.decided().nameJa() + " " + filing.number()));
        }
    }

    private List<Refusal> problems(
            LegalClock clock, String number, String addressee, @Nullable Instant filedAt, Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        if (clock.isCalledOff()) {
            refusals.add(Refusal.of("clock.refused.called-off"));
        }
        if (clock.decided().duty().hasNineItems() && newest(clock.reference()) == 0) {
            refusals.add(Refusal.of("clock.refused.unwritten"));
        }
        if (number.isBlank() || number.strip().length() > LONGEST_NUMBER) {
            refusals.add(Refusal.at("number", "clock.refused.number", LONGEST_NUMBER));
        }
        if (addressee.isBlank() || addressee.strip().length() > LONGEST_NUMBER) {
            refusals.add(Refusal.at("addressee", "clock.refused.addressee", LONGEST_NUMBER));
        }
        if (filedAt == null || filedAt.isAfter(now) || filedAt.isBefore(clock.awareAt())) {
            refusals.add(Refusal.at("filedAt", "clock.refused.filed-at"));
        }
        return refusals;
    }

    private int newest(String reference) {
        return rows.texts(reference).stream()
                .mapToInt(ReportText::version)
                .max()
                .orElse(0);
    }

    private String who() {
        return signedIn.person().login();
    }
}
