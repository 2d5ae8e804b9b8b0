package io.tsunagi.risk.domain;

import io.tsunagi.frame.NotHere;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.shared.MediaKind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager records what was seen: a contract in the cabinet, a certificate, a word on the telephone. */
@Service
public class RecordEvidence {

    private static final int LONGEST = 500;
    private static final int MOST_YEARS = 3;

    private final SupplyChainMap map;
    private final EvidenceRows rows;
    private final RiskJournal journal;

    RecordEvidence(SupplyChainMap map, EvidenceRows rows, RiskJournal journal) {
        this.map = map;
        this.rows = rows;
        this.journal = journal;
    }

    /**
     * Records it; the same once more, while it is what counts, changes nothing.
     *
     * @throws Refused at {@code item}, {@code answer}, {@code attestedBy}, {@code attestedOn}, {@code expiresOn}, {@code note} or
     *     {@code file}
     */
    @Transactional
    public void record(Command command) {
        Partner partner = map.partner(command.partnerCode()).orElseThrow(() -> new NotHere(command.partnerCode()));
        Checked checked = command.check(journal.day());
        UUID file = command.content().length == 0 ? null : keep(partner, checked.item(), command);
        Evidence evidence = new Evidence(
                UUID.randomUUID(),
                partner.id(),
                checked.item(),
                checked.answer(),
                command.attestedBy().strip(),
                checked.attestedOn(),
                journal.who(),
                journal.now(),
                checked.expiresOn(),
                file,
                null,
                command.note().strip());
        if (rows.newest(partner.id()).stream().noneMatch(one -> says(one, evidence))) {
            rows.add(evidence);
            journal.record(
                    "risk.evidence-recorded",
                    partner.code(),
                    null,
                    null,
                    "evidence=" + evidence.item() + " said=" + evidence.answer() + " until=" + evidence.expiresOn());
        }
    }

    private UUID keep(Partner partner, Ingredient item, Command command) {
        MediaKind kind = FileRule.kind("file", command.content());
        return rows.add(
                new GivenFile(
                        UUID.randomUUID(),
                        partner.id(),
                        null,
                        item,
                        kind.named(command.fileName()),
                        kind.mediaType(),
                        command.content().length,
                        journal.who(),
                        journal.now()),
                command.content());
    }

    private static boolean says(Evidence one, Evidence other) {
        return one.item() == other.item()
                && one.answer().equals(other.answer())
                && one.attestedBy().equals(other.attestedBy())
                && one.attestedOn().equals(other.attestedOn())
                && one.expiresOn().equals(other.expiresOn())
                && one.note().equals(other.note())
                && java.util.Objects.equals(one.file(), other.file());
    }

    private record Checked(Ingredient item, String answer, LocalDate attestedOn, LocalDate expiresOn) {}

    /**
     * What was seen.
     *
     * @param item null when none was chosen
     * @param attestedBy who said it, 1 to 100 characters
     * @param attestedOn not in the future; null when it was no day
     * @param expiresOn after that day, not in the past and within three years of it; null when it was no day
     * @param note at most 500 characters
     * @param content empty when there is no file
     */
    public record Command(
            String partnerCode,
            @Nullable Ingredient item,
            String answer,
            String attestedBy,
            @Nullable LocalDate attestedOn,
            @Nullable LocalDate expiresOn,
            String note,
            String fileName,
            byte[] content) {

        private static final int LONGEST_NAME = 100;

        private Checked check(LocalDate today) {
            List<Refusal> refusals = new ArrayList<>();
            String read =
                    item == null ? null : Answers.read(item, answer, today).orElse(null);
            if (item == null || !item.attested()) {
                refusals.add(Refusal.at("item", "risk.refused.item"));
            } else if (read == null) {
                refusals.add(Refusal.at("answer", item.isDay() ? "risk.refused.day" : "risk.refused.answer"));
            }
            if (attestedBy.isBlank() || attestedBy.strip().length() > LONGEST_NAME) {
                refusals.add(Refusal.at("attestedBy", "risk.refused.name", LONGEST_NAME));
            }
            if (attestedOn == null || attestedOn.isAfter(today)) {
                refusals.add(Refusal.at("attestedOn", "risk.refused.past-day"));
            }
            if (expiresOn == null
                    || expiresOn.isBefore(today)
                    || attestedOn != null
                            && (!expiresOn.isAfter(attestedOn)
                                    || expiresOn.isAfter(attestedOn.plusYears(MOST_YEARS)))) {
                refusals.add(Refusal.at("expiresOn", "risk.refused.expires", MOST_YEARS));
            }
            if (note.strip().length() > LONGEST) {
                refusals.add(Refusal.at("note", "risk.refused.words-long", LONGEST));
            }
            if (!refusals.isEmpty() || item == null || read == null || attestedOn == null || expiresOn == null) {
                throw new Refused(refusals);
            }
            return new Checked(item, read, attestedOn, expiresOn);
        }
    }
}
