package io.tsunagi.reconnect.domain;

import io.tsunagi.declaration.RegimeDoubts;
import io.tsunagi.declaration.RegimeDoubts.Doubt;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A customs person looks at the declarations in doubt and confirms that none is alive in two regimes. */
@Service
public class ConfirmRegimes {

    private final RegimeDoubts doubts;
    private final GateFile file;

    ConfirmRegimes(RegimeDoubts doubts, GateFile file) {
        this.doubts = doubts;
        this.file = file;
    }

    /**
     * Confirms it for the present round; again it changes nothing.
     *
     * @throws Refused while one is alive in two regimes, without words, or before the review and after the test
     */
    @Transactional
    public void confirm(String reference, String words) {
        Gate gate = file.at(reference, GateState.REVIEW, GateState.TEST);
        Gate.Regimes before = gate.regimes();
        if (before != null && before.round() == gate.round()) {
            return;
        }
        noneInTwo(gate);
        String said = GateFile.words("regimes", words);
        file.put(
                gate,
                gate.confirmed(new Gate.Regimes(file.who(), said, gate.round())),
                "reconnect.regimes-confirmed",
                "doubts=" + doubts.of(gate.disruption()).size());
    }

    /** Refuses while a declaration of the disruption is alive in two regimes. */
    void noneInTwo(Gate gate) {
        String two = doubts.of(gate.disruption()).stream()
                .filter(Doubt::inTwo)
                .map(Doubt::reference)
                .collect(Collectors.joining(", "));
        if (!two.isEmpty()) {
            throw new Refused(Refusal.of("reconnect.refused.two-regimes", two));
        }
    }
}
