package io.tsunagi.clock.web;

import io.tsunagi.clock.domain.Facts;
import io.tsunagi.clock.domain.HandlingRole;
import io.tsunagi.clock.domain.Known;
import io.tsunagi.clock.domain.Law;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.shared.TypedBoxes;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the guided form of facts; full-width digits and thousands separators are forgiven. */
record TypedFacts(Map<String, String> typed) {

    /** What was typed, with moments in the zone of the house; what is missing is refused by the use case. */
    Facts facts(Times times) {
        Instant now = times.now().truncatedTo(ChronoUnit.MICROS);
        Instant aware = times.parse(text("awareAt"))
                .filter(at -> !at.isAfter(now))
                .orElseThrow(() -> new Refused(Refusal.at("awareAt", "clock.refused.aware-at")));
        return new Facts(
                text("what"),
                text("whose"),
                laws(),
                text("role").equals("PROCESSOR") ? HandlingRole.PROCESSOR : HandlingRole.CONTROLLER,
                text("controller"),
                persons(),
                known("sensitive"),
                known("financial"),
                known("malicious"),
                text("cause"),
                text("awareHow"),
                new ThreeTimes(aware, aware, now));
    }

    /** The same boxes filled from facts, for stating them anew. */
    static Map<String, String> of(Facts facts, Times times) {
        Map<String, String> boxes = new HashMap<>();
        boxes.put("what", facts.what());
        boxes.put("whose", facts.whose());
        facts.laws().forEach(law -> boxes.put("law." + law, "true"));
        boxes.put("role", facts.role().name());
        boxes.put("controller", facts.controller());
        boxes.put("persons", facts.persons() == null ? "" : facts.persons().toString());
        boxes.put("sensitive", facts.sensitive().name());
        boxes.put("financial", facts.financial().name());
        boxes.put("malicious", facts.malicious().name());
        boxes.put("cause", facts.cause());
        boxes.put("awareHow", facts.awareHow());
        boxes.put("awareAt", times.input(facts.aware().occurredAt()));
        return boxes;
    }

    String text(String field) {
        return TypedBoxes.storable(typed.getOrDefault(field, "")).strip();
    }

    private Set<Law> laws() {
        Set<Law> laws = EnumSet.noneOf(Law.class);
        for (Law law : Law.values()) {
            if (typed.containsKey("law." + law)) {
                laws.add(law);
            }
        }
        return laws;
    }

    private Known known(String field) {
        return switch (text(field)) {
            case "YES" -> Known.YES;
            case "NO" -> Known.NO;
            default -> Known.UNKNOWN;
        };
    }

    private @Nullable Integer persons() {
        String plain =
                Normalizer.normalize(text("persons"), Normalizer.Form.NFKC).replace(",", "");
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("\\d{1,9}")) {
            throw new Refused(Refusal.at("persons", "clock.refused.persons"));
        }
        return Integer.valueOf(plain);
    }
}
