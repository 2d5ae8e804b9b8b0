package io.tsunagi.claim.web;

import io.tsunagi.claim.domain.Claim.Asked;
import io.tsunagi.claim.domain.Ground;
import io.tsunagi.claim.domain.Reason;
import io.tsunagi.claim.domain.Verdict;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what people typed into the forms of a claim; full-width digits are forgiven. */
record TypedClaim(Map<String, String> typed) {

    private static final List<String> NEEDED = List.of("organisation", "contact", "role", "words");

    /** The claim itself; every box of it that is missing or wrong is refused at once. */
    Asked asked() {
        List<Refusal> refusals = new ArrayList<>();
        NEEDED.stream()
                .filter(field -> text(field).isEmpty())
                .forEach(field -> refusals.add(Refusal.at(field, "claim.refused.needed")));
        try {
            one(Ground.values(), "ground");
        } catch (Refused refused) {
            refusals.addAll(refused.refusals());
        }
        try {
            cover();
        } catch (Refused refused) {
            refusals.addAll(refused.refusals());
        }
        Refused.ifAny(refusals);
        return new Asked(
                text("priority").equals("P0") ? 0 : text("priority").equals("P1") ? 1 : -1,
                text("organisation"),
                text("contact"),
                text("role"),
                one(Ground.values(), "ground"),
                text("words"),
                text("evidence"),
                cover());
    }

    /** References, divided by blanks or commas. */
    List<String> shipments() {
        return Arrays.stream(Normalizer.normalize(text("shipments"), Normalizer.Form.NFKC)
                        .split("[\\s,、]+", -1))
                .filter(reference -> !reference.isEmpty())
                .toList();
    }

    int hours() {
        String plain = Normalizer.normalize(text("hours"), Normalizer.Form.NFKC);
        return plain.matches("\\d{1,4}") ? Integer.parseInt(plain) : 0;
    }

    Verdict verdict() {
        return one(Verdict.values(), "verdict");
    }

    Reason reason() {
        return one(Reason.values(), "reason");
    }

    String text(String field) {
        return TypedBoxes.storable(typed.getOrDefault(field, "")).strip();
    }

    private @Nullable BigDecimal cover() {
        String plain = Normalizer.normalize(text("daysOfCover"), Normalizer.Form.NFKC);
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("\\d{1,4}(\\.\\d)?")) {
            throw new Refused(Refusal.at("daysOfCover", "claim.refused.cover"));
        }
        return new BigDecimal(plain);
    }

    private <E extends Enum<E>> E one(E[] known, String field) {
        return Arrays.stream(known)
                .filter(value -> value.name().equals(text(field)))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.at(field, "claim.refused.choose")));
    }
}
