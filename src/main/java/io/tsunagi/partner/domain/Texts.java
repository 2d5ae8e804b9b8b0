package io.tsunagi.partner.domain;

import io.tsunagi.shared.Refusal;
import java.util.List;

/** The checks that every form of the map shares. */
final class Texts {

    private static final int LONGEST = 200;

    private Texts() {}

    /** Refuses a text that is empty or longer than 200 characters. */
    static void required(List<Refusal> refusals, String field, String value) {
        if (value.isBlank()) {
            refusals.add(Refusal.at(field, "partner.refused.empty"));
        } else if (value.length() > LONGEST) {
            refusals.add(Refusal.at(field, "partner.refused.long", LONGEST));
        }
    }

    /** Refuses a text longer than 200 characters. */
    static void optional(List<Refusal> refusals, String field, String value) {
        if (value.length() > LONGEST) {
            refusals.add(Refusal.at(field, "partner.refused.long", LONGEST));
        }
    }
}
