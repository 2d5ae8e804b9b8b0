package io.tsunagi.reconnect.domain;

import io.tsunagi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a system back out, from every step of the way; the next try is a new gate, which reuses what still counts. */
@Service
public class RollBack {

    private final GateFile file;

    RollBack(GateFile file) {
        this.file = file;
    }

    /**
     * Disconnects it; one that is disconnected stays so.
     *
     * @throws Refused without a reason, or when it is connected for good: what fails after that is a new disruption
     */
    @Transactional
    public void rollBack(String reference, String reason) {
        Gate gate = file.open(reference);
        if (gate.state() == GateState.DISCONNECTED) {
            return;
        }
        if (!gate.state().open()) {
            throw GateFile.elsewhere(gate);
        }
        String why = GateFile.words("reason", reason);
        file.put(gate, gate.disconnected(why, file.now()), "reconnect.rolled-back", why);
        file.tell(gate, "Message_GateRolledBack");
    }
}
