package io.tsunagi.declaration.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.workflow.Workflows;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the payment of duty and taxes by 納付書 at a bank or the customs window. */
@Service
public class PayDuties {

    private final CaseFile file;
    private final Workflows workflows;

    PayDuties(CaseFile file, Workflows workflows) {
        this.file = file;
        this.workflows = workflows;
    }

    /**
     * Records it; a second time with the same words changes nothing.
     *
     * @throws io.tsunagi.shared.Refused when the amount is not the printed total and nobody says why
     */
    @Transactional
    public void pay(String reference, Seen seen, Payment payment) {
        PaperDeclaration before = file.open(reference);
        Optional<BigDecimal> amount = Typed.number(payment.amount());
        BigDecimal due = before.lock() == null ? BigDecimal.ZERO : before.lock().payable();
        boolean differs = amount.isPresent() && amount.get().compareTo(due) != 0;
        Map<String, String> details = new Words()
                .must("slip", payment.slip())
                .must("receipt", payment.receipt())
                .must("amount", amount.map(BigDecimal::toPlainString).orElse(payment.amount()))
                .refuse(
                        !payment.amount().isBlank() && amount.isEmpty(),
                        "amount",
                        "codes.number",
                        Typed.shown(payment.amount()))
                .may("explanation", payment.explanation())
                .refuse(differs && payment.explanation().isBlank(), "explanation", "declaration.refused.amount", due)
                .said();
        if (file.alreadyEntered(before, Kind.PAID, details)) {
            return;
        }
        PaperDeclaration after = before.moved(DeclarationState.PAID);
        file.enter(after, Kind.PAID, seen, details);
        file.put(before, after, "declaration.paid", "JPY " + details.getOrDefault("amount", ""));
        workflows.complete(reference, "UserTask_Pay", file.who(), Map.of());
    }

    /**
     * A payment as typed.
     *
     * @param slip number of the 納付書
     * @param receipt number or date mark of the 領収証書
     * @param amount yen
     * @param explanation why the amount is not the printed total; empty when it is
     */
    public record Payment(String slip, String receipt, String amount, String explanation) {}
}
