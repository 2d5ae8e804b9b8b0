package io.tsunagi.obligation.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Outage;
import io.tsunagi.obligation.ObligationKind;
import io.tsunagi.obligation.Obligations;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.storage.References;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what features promise and settles what they settle. */
@Service
class KeepLedger implements Obligations {

    private final LedgerFile file;
    private final LedgerRows rows;
    private final EndObligation ending;
    private final References references;
    private final Disruptions disruptions;

    KeepLedger(LedgerFile file, LedgerRows rows, EndObligation ending, References references, Disruptions disruptions) {
        this.file = file;
        this.rows = rows;
        this.ending = ending;
        this.references = references;
        this.disruptions = disruptions;
    }

    @Override
    @Transactional
    public String promise(Promise promise) {
        for (Obligation known : rows.of(promise.subject())) {
            if (known.promise().kind() == promise.kind()
                    && known.promise().what().equals(promise.what())) {
                return known.reference();
            }
        }
        Obligation entered = new Obligation(
                UUID.randomUUID(),
                references.next("O").toString(),
                promise,
                file.who(),
                file.now(),
                false,
                null,
                null,
                null,
                0);
        ThreeTimes up =
                disruptions.outage(promise.disruption()).map(Outage::systemUp).orElse(null);
        Obligation whole = up == null ? entered : entered.systemUp(up);
        String reference = rows.add(whole);
        if (reference.equals(whole.reference())) {
            file.write(
                    "obligation.promised",
                    whole,
                    null,
                    "obligation=" + promise.kind().name() + " subject=" + promise.subject());
        }
        return reference;
    }

    @Override
    @Transactional
    public void settle(String subject, ObligationKind kind, String proof) {
        for (Obligation owed : rows.of(subject)) {
            if (owed.isOpen() && owed.promise().kind() == kind) {
                ending.end(owed.reference(), true, proof, new ThreeTimes(file.now(), file.now(), file.now()));
            }
        }
    }

    @Override
    @Transactional
    public void leave(String subject, ObligationKind kind, String why) {
        for (Obligation owed : rows.of(subject)) {
            if (owed.isOpen() && owed.promise().kind() == kind && rows.leave(owed.reference())) {
                file.write("obligation.left-open", owed, owed.state(), why);
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Owed> of(String subject) {
        return rows.of(subject).stream()
                .map(line -> new Owed(line.reference(), line.promise().kind(), line.state(), line.dueAt()))
                .toList();
    }

    @Override
    @Transactional
    public void callOff(String subject, String reason) {
        for (Obligation owed : rows.of(subject)) {
            if (owed.isOpen()) {
                ending.end(owed.reference(), false, reason, new ThreeTimes(file.now(), file.now(), file.now()));
            }
        }
    }
}
