package io.tsunagi.reconnect.domain;

import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import io.tsunagi.reconnect.domain.Approval.Capacity;
import io.tsunagi.reconnect.domain.Checklist.Proof;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The review: handed over when the evidence is there, approved by security and by operations (two persons, neither who asked for the
 * reconnection nor who handed it over), or given back.
 */
@Service
public class ReviewGate {

    private final CheckItems items;
    private final Gates gates;
    private final GateFile file;

    ReviewGate(CheckItems items, Gates gates, GateFile file) {
        this.items = items;
        this.gates = gates;
        this.file = file;
    }

    /**
     * Hands it to the review; one that is there stays.
     *
     * @throws Refused when an item that is due is missing, failed or expired, or it stands elsewhere
     */
    @Transactional
    public void handOver(String reference) {
        Gate gate = file.open(reference);
        if (gate.state() == GateState.REVIEW) {
            return;
        }
        if (gate.state() != GateState.EVIDENCE_PENDING) {
            throw GateFile.elsewhere(gate);
        }
        items.mustBeReady(gate, GateState.REVIEW);
        file.put(gate, gate.handed(file.who()), "reconnect.handed", "");
        file.done(gate, "UserTask_CollectEvidence", Map.of());
    }

    /**
     * One person approves as one of the two; with the second the test begins. Again in the same capacity, it changes nothing.
     *
     * @throws Refused to who asked or handed over, to who signed the other capacity or has not the role for it, when the capacity is
     *     signed, when an item is missing, failed or expired, or it stands elsewhere
     */
    @Transactional
    public void approve(String reference, Capacity capacity, String words) {
        Gate gate = file.open(reference);
        Person person = file.person();
        List<Approval> before =
                gates.approvals(reference).stream().filter(one -> one.of(gate)).toList();
        if (before.stream().anyMatch(one -> one.person().equals(person.login()) && one.capacity() == capacity)) {
            return;
        }
        if (gate.state() != GateState.REVIEW) {
            throw GateFile.elsewhere(gate);
        }
        check(gate, capacity, person, before);
        items.mustBeReady(gate, GateState.TEST, Proof.APPROVAL);
        Approval approval = new Approval(
                gate.round(), gate.changes(), capacity, GateFile.words("words", words), person.login(), file.now());
        gates.add(gate, approval);
        file.note("reconnect.signed", gate, "capacity=" + capacity);
        if (!before.isEmpty()) {
            file.put(gate, gate.approved(), "reconnect.approved", "");
            file.done(gate, "UserTask_Review", Map.of("approved", true));
        }
    }

    /**
     * Gives it back to collect more; one that collects stays.
     *
     * @throws Refused without words, or when it stands elsewhere
     */
    @Transactional
    public void sendBack(String reference, String words) {
        Gate gate = file.open(reference);
        if (gate.state() == GateState.EVIDENCE_PENDING) {
            return;
        }
        if (gate.state() != GateState.REVIEW) {
            throw GateFile.elsewhere(gate);
        }
        String why = GateFile.words("why", words);
        file.put(gate, gate.sentBack(why), "reconnect.sent-back", why);
        file.done(gate, "UserTask_Review", Map.of("approved", false));
    }

    private static void check(Gate gate, Capacity capacity, Person person, List<Approval> before) {
        boolean may = person.is(Role.MANAGER) || capacity == Capacity.SECURITY && person.is(Role.ADMINISTRATOR);
        if (!may) {
            throw new Refused(Refusal.at("capacity", "reconnect.refused.capacity." + capacity));
        }
        if (person.login().equals(gate.openedBy()) || person.login().equals(gate.handedBy())) {
            throw new Refused(Refusal.of("reconnect.refused.own"));
        }
        if (before.stream().anyMatch(one -> one.person().equals(person.login()))) {
            throw new Refused(Refusal.of("reconnect.refused.signed-other"));
        }
        if (before.stream().anyMatch(one -> one.capacity() == capacity)) {
            throw new Refused(Refusal.at("capacity", "reconnect.refused.signed"));
        }
    }
}
