package io.tsunagi.shipment.domain.phone;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.handover.HandOver;
import io.tsunagi.shipment.domain.handover.RecordHandOver;
import io.tsunagi.shipment.domain.handover.Recorded;
import io.tsunagi.shipment.domain.handover.ScanHandOver;
import io.tsunagi.shipment.domain.phone.PhoneEntries.Known;
import io.tsunagi.shipment.domain.phone.PhoneEntries.Taking;
import io.tsunagi.shipment.domain.phone.PhoneEntries.Way;
import io.tsunagi.shipment.domain.wave.WaveLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes one report of a phone, by line or from a file, in a transaction of its own. A report that was taken before changes
 * nothing; one that is refused leaves nothing behind and may be sent again, as it is or put right.
 */
@Service
public class TakeEntry {

    private final PhoneEntries entries;
    private final ScanHandOver scan;
    private final RecordHandOver record;

    TakeEntry(PhoneEntries entries, ScanHandOver scan, RecordHandOver record) {
        this.entries = entries;
        this.scan = scan;
        this.record = record;
    }

    /**
     * Takes a report.
     *
     * @param clock of the phone
     * @param person login of who sends it or brings it in
     * @throws Refused as {@link RecordHandOver#record}, and when the id was used for another report before
     */
    @Transactional
    public Recorded take(PhoneEntry entry, PhoneClock clock, Way way, String person) {
        String contents = hash(entry.contents());
        Optional<Known> before = entries.lock(entry.id());
        if (before.isPresent()) {
            return again(before.get(), contents);
        }
        WaveLine line = scan.line(scan.shipment(entry.code()));
        HandOver report = ReadHappening.of(line, entry, clock).withNote(note(entry, person));
        Recorded recorded = record.record(line.shipment().reference(), report, person);
        entries.add(new Taking(
                entry.id(),
                line.shipment().partnerId(),
                contents,
                recorded,
                way,
                entry.typedBy(),
                person,
                clock.now()));
        return recorded;
    }

    private static Recorded again(Known known, String contents) {
        if (!known.contents().equals(contents)) {
            throw new Refused(
                    Refusal.at("id", "phone.refused.id", known.recorded().shipment()));
        }
        Recorded first = known.recorded();
        return new Recorded(first.shipment(), first.wave(), first.step(), first.after(), first.after(), true);
    }

    /** Who typed it stands in the record when somebody else sends it. */
    private static String note(PhoneEntry entry, String person) {
        String note = entry.note() == null ? "" : entry.note();
        String typedBy = entry.typedBy();
        return typedBy == null || typedBy.equals(person) ? note : (note + " 記入 typed by: " + typedBy).strip();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
