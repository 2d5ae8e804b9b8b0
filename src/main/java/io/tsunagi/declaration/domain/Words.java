package io.tsunagi.declaration.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what a person must say for a step and refuses, all at once, what is missing or too long. */
final class Words {

    private static final int LONGEST = 500;

    private final Map<String, String> said = new TreeMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** Something that must be said. */
    Words must(String field, String typed) {
        if (typed.isBlank()) {
            refusals.add(Refusal.at(field, "declaration.refused.required"));
        }
        return may(field, typed);
    }

    /** Something that may be said. */
    Words may(String field, String typed) {
        if (typed.length() > LONGEST) {
            refusals.add(Refusal.at(field, "declaration.refused.too-long", LONGEST));
        }
        said.put(field, Typed.text(typed));
        return this;
    }

    /** Refuses something for a reason of its own. */
    Words refuse(boolean wrong, String field, String message, Object... arguments) {
        if (wrong) {
            refusals.add(Refusal.at(field, message, arguments));
        }
        return this;
    }

    /**
     * What was said, by field.
     *
     * @throws Refused with every reason
     */
    Map<String, String> said() {
        Refused.ifAny(refusals);
        return Map.copyOf(said);
    }
}
