package io.tsunagi.clock.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person records that the house became aware, with what is known; later facts are stated as a new version. The decision table
 * says each time which clocks run: new ones start, those that no longer hold are called off with the reason, and one whose term changed
 * is replaced. All count from awareness, whenever they are started.
 */
@Service
public class RecordAwareness {

    private static final int LONGEST = 500;

    private final ClockRows rows;
    private final ClockFile file;
    private final DecideClocks deciding;
    private final Parts parts;

    RecordAwareness(ClockRows rows, ClockFile file, DecideClocks deciding, Parts parts) {
        this.rows = rows;
        this.file = file;
        this.deciding = deciding;
        this.parts = parts;
    }

    /**
     * Records it; the same facts of the same disruption a second time give the first one's reference.
     *
     * @return reference of the breach, kind DB
     * @throws Refused at every field that is missing
     */
    @Transactional
    public String record(String disruption, Facts facts) {
        Disruption known = parts.disruptions().find(disruption).orElseThrow(() -> new NotHere(disruption));
        facts.check();
        Optional<Breach> same = rows.breaches(disruption).stream()
                .filter(breach -> alike(breach.facts(), facts))
                .findFirst();
        if (same.isPresent()) {
            return same.get().reference();
        }
        Breach breach = new Breach(
                parts.references().next("DB").toString(), known.reference(), 1, facts, "", who(), file.now());
        rows.add(breach);
        file.record("clock.aware", breach.reference(), known.reference(), null, "V1", note(facts));
        wind(breach, "");
        return breach.reference();
    }

    /**
     * States the facts anew; the same facts again change nothing.
     *
     * @param why what was found out since
     * @throws Refused at every field that is missing; awareness itself cannot move later
     */
    @Transactional
    public void amend(String reference, Facts facts, String why) {
        Breach before = rows.lock(reference).orElseThrow(() -> new NotHere(reference));
        facts.check();
        if (before.facts().equals(facts) || alike(before.facts(), facts)) {
            return;
        }
        List<Refusal> refusals = new ArrayList<>();
        if (why.isBlank() || why.length() > LONGEST) {
            refusals.add(Refusal.at("why", "clock.refused.why", LONGEST));
        }
        if (facts.aware().occurredAt().isAfter(before.facts().aware().occurredAt())) {
            refusals.add(Refusal.at("awareAt", "clock.refused.later"));
        }
        Refused.ifAny(refusals);
        Breach after =
                new Breach(reference, before.disruption(), before.version() + 1, facts, why.strip(), who(), file.now());
        rows.add(after);
        file.record(
                "clock.facts-stated",
                reference,
                before.disruption(),
                "V" + before.version(),
                "V" + after.version(),
                note(facts));
        wind(after, why.strip());
    }

    /** Lets exactly those clocks run that the table starts by these facts. */
    private void wind(Breach breach, String why) {
        List<LegalClock> earlier = rows.clocksOf(breach.reference());
        boolean released =
                earlier.stream().anyMatch(one -> one.decided().releases() && !one.isOpen() && !one.isCalledOff());
        List<Decided> started = deciding.startedBy(breach.facts());
        for (LegalClock one : earlier) {
            boolean stands = started.stream().anyMatch(decided -> same(one, decided, breach));
            if (!stands) {
                file.callOff(one, why);
            }
        }
        for (Decided decided : started) {
            boolean there = earlier.stream()
                    .anyMatch(one -> same(one, decided, breach) && !one.isCalledOff()
                            || one.decided().law() == decided.law()
                                    && one.decided().duty() == decided.duty()
                                    && !one.isOpen()
                                    && !one.isCalledOff());
            if (!there
                    && !(released && decided.law() == Law.APPI && decided.duty().hasNineItems())) {
                file.start(breach, decided);
            }
        }
    }

    private static boolean same(LegalClock one, Decided decided, Breach breach) {
        return one.decided().reason().equals(decided.reason())
                && one.awareAt().equals(breach.facts().aware().occurredAt());
    }

    /** Whether they say the same, whenever they were entered. */
    private static boolean alike(Facts one, Facts other) {
        return one.what().equals(other.what())
                && one.whose().equals(other.whose())
                && one.laws().equals(other.laws())
                && one.role() == other.role()
                && one.controller().equals(other.controller())
                && java.util.Objects.equals(one.persons(), other.persons())
                && one.sensitive() == other.sensitive()
                && one.financial() == other.financial()
                && one.malicious() == other.malicious()
                && one.cause().equals(other.cause())
                && one.awareHow().equals(other.awareHow())
                && one.aware().occurredAt().equals(other.aware().occurredAt());
    }

    /** No words about data in the record: numbers and choices only. */
    private static String note(Facts facts) {
        return facts.laws().stream()
                        .map(Law::name)
                        .sorted()
                        .reduce((a, b) -> a + " " + b)
                        .orElse("") + ", "
                + facts.role() + ", persons=" + (facts.persons() == null ? "unknown" : facts.persons())
                + ", malicious=" + facts.malicious();
    }

    private String who() {
        return parts.signedIn().person().login();
    }

    /** What recording needs of the house. */
    @Service
    record Parts(Disruptions disruptions, References references, SignedIn signedIn) {}
}
