package io.tsunagi.shipment.web.outcome;

import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import io.tsunagi.shipment.domain.difference.Substitute;
import io.tsunagi.shipment.domain.difference.Substitution.How;
import io.tsunagi.shipment.domain.outcome.Decision;
import io.tsunagi.shipment.domain.outcome.HearAppeal;
import io.tsunagi.shipment.domain.outcome.OutcomeKind;
import io.tsunagi.shipment.domain.outcome.OutcomeReason;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what people typed into the forms of decisions and appeals; full-width digits are forgiven. */
record TypedOutcome(Map<String, String> typed) {

    /** The decision; what is missing is refused by the use case. */
    Decision decision(Times times) {
        OutcomeKind kind = one(OutcomeKind.values(), "kind");
        return new Decision(
                kind,
                one(OutcomeReason.values(), "reason"),
                text("note"),
                kind == OutcomeKind.AMEND ? number("quantity") : null,
                times.parse(text("review")).orElse(null),
                kind == OutcomeKind.SUBSTITUTE ? article() : null);
    }

    /** What was heard of an appeal. */
    HearAppeal.Heard heard(Times times) {
        return new HearAppeal.Heard(
                text("who"), one(How.values(), "how"), times.parse(text("at")).orElse(null), text("ground"));
    }

    /** Whether an appeal is upheld. */
    boolean upheld() {
        return switch (text("verdict")) {
            case "UPHELD" -> true;
            case "DISMISSED" -> false;
            default -> throw new Refused(Refusal.at("verdict", "appeal.refused.verdict"));
        };
    }

    /** The request of the page, or a new one where the page sent none. */
    UUID request() {
        try {
            return UUID.fromString(text("request"));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    String text(String field) {
        return TypedBoxes.storable(typed.getOrDefault(field, "")).strip();
    }

    private Substitute.Article article() {
        BigDecimal quantity = number("substituteQuantity");
        return new Substitute.Article(
                text("sku"),
                text("description"),
                quantity == null ? BigDecimal.ZERO : quantity,
                text("unit"),
                text("note").isEmpty() ? text("reason") : text("note"));
    }

    private @Nullable BigDecimal number(String field) {
        String plain = Normalizer.normalize(text(field), Normalizer.Form.NFKC).replace(",", "");
        return plain.matches("\\d{1,11}(\\.\\d{1,3})?") ? new BigDecimal(plain) : null;
    }

    private <E extends Enum<E>> @Nullable E one(E[] known, String field) {
        return Arrays.stream(known)
                .filter(value -> value.name().equals(text(field)))
                .findFirst()
                .orElse(null);
    }
}
