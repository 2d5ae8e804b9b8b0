package io.tsunagi.reconnect.domain;

import io.tsunagi.reconnect.ReconnectionGates.Load;
import io.tsunagi.reconnect.ReconnectionGates.Passage;
import io.tsunagi.reconnect.ReconnectionGates.Word;
import io.tsunagi.reconnect.domain.Checklist.Proof;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a gate for some, and keeps what went through it within the limits. */
@Service
public class RunLimited {

    private static final int LONGEST_CODE = 60;

    private final CheckItems items;
    private final ConfirmRegimes regimes;
    private final AskPassage passages;
    private final Trials trials;
    private final GateFile file;

    RunLimited(CheckItems items, ConfirmRegimes regimes, AskPassage passages, Trials trials, GateFile file) {
        this.items = items;
        this.regimes = regimes;
        this.passages = passages;
        this.trials = trials;
        this.file = file;
    }

    /**
     * Opens it with limits; one that is open stays as it is.
     *
     * @throws Refused at the limit that is beyond measure, when something due is missing, while a declaration is alive in two regimes, or
     *     when the gate is not at its test
     */
    @Transactional
    public void open(String reference, Limits limits) {
        Gate gate = file.at(reference, GateState.TEST, GateState.LIMITED);
        if (gate.state() == GateState.LIMITED) {
            return;
        }
        limits.check();
        items.mustBeReady(gate, GateState.LIMITED, Proof.LIMITS);
        regimes.noneInTwo(gate);
        file.put(gate, gate.limited(limits, file.now()), "reconnect.limited", "cap=" + limits.dailyCap());
        file.done(gate, "UserTask_OpenLimited", Map.of());
    }

    /**
     * Records that consignments went to the system; the same form again changes nothing.
     *
     * @param key of the form
     * @throws Refused before the canaries are confirmed, outside of the limits, over the cap of today, or when the gate is not open
     */
    @Transactional
    public void send(String reference, UUID key, int number, String lane, String site, String sku) {
        Gate gate = file.at(reference, GateState.LIMITED, GateState.WATCH);
        if (trials.sendings(reference).stream().anyMatch(one -> one.key().equals(key))) {
            return;
        }
        if (number < 1 || number > 1_000_000) {
            throw new Refused(Refusal.at("number", "reconnect.refused.number"));
        }
        if (lane.length() > LONGEST_CODE || site.length() > LONGEST_CODE || sku.length() > LONGEST_CODE) {
            throw new Refused(Refusal.at("lane", "reconnect.refused.codes", 1, LONGEST_CODE));
        }
        Passage passage = passages.passage(gate, new Load(lane, site, sku, number));
        if (!passage.may()) {
            throw refused(passage);
        }
        Sending sending = new Sending(key, gate.round(), file.today(), number, lane, site, sku, file.who(), file.now());
        if (trials.add(gate, sending)) {
            file.note("reconnect.sent", gate, "number=" + number);
        }
    }

    private static Refused refused(Passage passage) {
        return passage.word() == Word.FULL
                ? new Refused(Refusal.at("number", "reconnect.refused.passage.FULL", passage.left()))
                : new Refused(Refusal.of("reconnect.refused.passage." + passage.word()));
    }
}
