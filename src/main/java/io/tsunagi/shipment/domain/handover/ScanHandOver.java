package io.tsunagi.shipment.domain.handover;

import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.PaperRegister.Paper;
import io.tsunagi.shared.Reference;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.wave.WaveLine;
import io.tsunagi.shipment.domain.wave.Waves;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the shipment that somebody scanned or typed, and which step comes next for it. It takes a shipment's reference, a
 * paper's reference or the address in a sheet's code, in any width and case.
 */
@Service
public class ScanHandOver {

    /** A scanner that is held too long reads twice; within this time the second reading is not a further step. */
    private static final Duration SAME_READING = Duration.ofSeconds(5);

    /** What a Japanese keyboard gives where a hyphen is meant. */
    private static final String HYPHENS = "[\\u2010-\\u2015\\u2212\\u30fc\\uff70\\u2500]";

    private final PaperRegister papers;
    private final Waves waves;
    private final HandOvers handOvers;
    private final RecordHandOver record;
    private final Clock clock;

    ScanHandOver(PaperRegister papers, Waves waves, HandOvers handOvers, RecordHandOver record, Clock clock) {
        this.papers = papers;
        this.waves = waves;
        this.handOvers = handOvers;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Reference of the shipment that is meant.
     *
     * @throws Refused when it is empty, no reference, mistyped, a paper of something else, or no paper of ours
     */
    public String shipment(String scanned) {
        String plain = Normalizer.normalize(scanned, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            throw new Refused(Refusal.at("code", "handover.refused.empty"));
        }
        String typed = plain.replaceAll(HYPHENS, "-").replaceAll("\\s", "");
        if (Reference.isValid(typed)) {
            Reference reference = Reference.parse(typed);
            return reference.kind().equals("P") ? ofPaper(reference.toString()) : ofCase(reference.toString());
        }
        if (typed.matches("(?i)[a-z]{1,3}-\\d{4}-\\d+-[a-z]")) {
            throw new Refused(Refusal.at("code", "handover.refused.letter", typed));
        }
        return ofPaper(plain);
    }

    /** The step that a reading without a chosen step means: the usual next one. */
    public Step next(String shipment) {
        WaveLine line = line(shipment);
        List<Step> possible = HandOverRules.possible(line);
        if (possible.isEmpty()) {
            throw new Refused(HandOverRules.notNow(line));
        }
        return possible.get(0);
    }

    /**
     * Records the next hand-over of a shipment.
     *
     * @param shipment reference, from {@link #shipment}
     * @param step the step that is being done; null for the usual next one
     * @param values what else is known; its step does not count
     * @param person login
     * @throws Refused as {@link RecordHandOver#record}
     */
    @Transactional
    public Recorded record(String shipment, @Nullable Step step, HandOver values, String person) {
        if (step != null) {
            return record.record(shipment, values.as(step), person);
        }
        List<PastHandOver> past = handOvers.of(shipment);
        if (!past.isEmpty() && sameReading(past.get(past.size() - 1), values, person)) {
            WaveLine line = line(shipment);
            Step last = past.get(past.size() - 1).step();
            return new Recorded(
                    shipment,
                    line.wave(),
                    last,
                    line.shipment().status(),
                    line.shipment().status(),
                    true);
        }
        return record.record(shipment, values.as(next(shipment)), person);
    }

    private boolean sameReading(PastHandOver last, HandOver values, String person) {
        Instant now = clock.instant();
        return values.how() == How.SCANNED
                && last.how() == How.SCANNED
                && last.person().equals(person)
                && last.times().enteredAt().plus(SAME_READING).isAfter(now);
    }

    /**
     * The line of a released shipment.
     *
     * @throws Refused when it is unknown or not released
     */
    public WaveLine line(String shipment) {
        return waves.line(shipment)
                .orElseThrow(() -> new Refused(Refusal.at(
                        "code",
                        handOvers.exists(shipment) ? "handover.refused.not-released" : "handover.refused.unknown",
                        shipment)));
    }

    private String ofPaper(String scanned) {
        Paper paper = papers.find(scanned).orElseThrow(() -> new Refused(Refusal.at("code", "handover.refused.paper")));
        return ofCase(paper.caseReference());
    }

    private static String ofCase(String reference) {
        if (reference.startsWith("S-")) {
            return reference;
        }
        throw new Refused(
                reference.startsWith("W-")
                        ? Refusal.at("code", "handover.refused.pick-sheet", reference)
                        : Refusal.at("code", "handover.refused.other-case", reference));
    }
}
