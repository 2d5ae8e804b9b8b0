package io.tsunagi.filing.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what a person must say for a step and refuses, all at once, what is missing or too long. */
final class Said {

    private static final int LONGEST = 500;

    private final Map<String, String> words = new TreeMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    Said must(String field, String typed) {
        if (typed.isBlank()) {
            refusals.add(Refusal.at(field, "filing.refused.required"));
        }
        return may(field, typed);
    }

    Said may(String field, String typed) {
        if (typed.length() > LONGEST) {
            refusals.add(Refusal.at(field, "filing.refused.far-too-long", LONGEST));
        }
        words.put(field, Typed.text(typed));
        return this;
    }

    /** What was said, by field; refused with every reason. */
    Map<String, String> words() {
        Refused.ifAny(refusals);
        return Map.copyOf(words);
    }
}
