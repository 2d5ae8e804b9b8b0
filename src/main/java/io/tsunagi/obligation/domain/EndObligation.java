package io.tsunagi.obligation.domain;

import io.tsunagi.obligation.domain.Obligation.End;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a line of the ledger: met, with its proof, or called off, with the reason. */
@Service
public class EndObligation {

    private static final int LONGEST = 500;

    private final LedgerFile file;
    private final Workflows workflows;

    EndObligation(LedgerFile file, Workflows workflows) {
        this.file = file;
        this.workflows = workflows;
    }

    /**
     * Records that it is met; the same proof a second time changes nothing.
     *
     * @param proof number, document or person that shows it
     * @param occurredAt when it was met; a deadline is judged by this time
     * @param writtenAt when that was written down; the same as occurred when null
     * @throws Refused without proof or time, or when it ended otherwise
     */
    @Transactional
    public void meet(String reference, String proof, @Nullable Instant occurredAt, @Nullable Instant writtenAt) {
        if (occurredAt == null) {
            throw new Refused(Refusal.at("occurredAt", "obligation.refused.time"));
        }
        Instant occurred = occurredAt.truncatedTo(ChronoUnit.MICROS);
        Instant written = writtenAt == null ? occurred : writtenAt.truncatedTo(ChronoUnit.MICROS);
        end(reference, true, proof, new ThreeTimes(occurred, written, file.now()));
    }

    /**
     * Calls it off; the same reason a second time changes nothing.
     *
     * @throws Refused without reason, or when it ended otherwise
     */
    @Transactional
    public void callOff(String reference, String reason) {
        Instant now = file.now();
        end(reference, false, reason, new ThreeTimes(now, now, now));
    }

    @Transactional
    void end(String reference, boolean met, String words, ThreeTimes times) {
        String proof = words.strip();
        if (proof.isEmpty() || proof.length() > LONGEST) {
            String field = met ? "proof" : "reason";
            throw new Refused(
                    proof.isEmpty()
                            ? Refusal.at(field, "obligation.refused.required")
                            : Refusal.at(field, "obligation.refused.too-long", LONGEST));
        }
        Obligation before = file.open(reference);
        End known = before.end();
        if (known != null && known.met() == met && known.proof().equals(proof)) {
            return;
        }
        Obligation after = before.ended(new End(met, proof, times, file.who()));
        file.put(before, after, met ? "obligation.met" : "obligation.called-off", proof);
        if (before.promise().kind().ofManagers()) {
            if (before.managerToldAt() != null) {
                workflows.complete(reference, "UserTask_ReportByLaw", file.who(), Map.of());
            }
            return;
        }
        if (before.brokerToldAt() != null) {
            workflows.complete(reference, "UserTask_MeetObligation", file.who(), Map.of());
        }
        if (before.managerToldAt() != null) {
            workflows.complete(reference, "UserTask_ChaseObligation", file.who(), Map.of());
        }
    }
}
