package io.tsunagi.faxorder.domain;

import io.tsunagi.codes.Typed;
import java.util.Locale;
import java.util.Optional;

/** What a customer is, as the squares of the form name it; it decides with the goods how much harm their absence does. */
public enum CustomerKind {
    HOSPITAL("病院"),
    CLINIC("診療所"),
    PHARMACY("薬局"),
    CARE("介護"),
    SCHOOL("学校"),
    RETAIL("店舗"),
    OFFICE("事業所"),
    PERSON("個人");

    private final String word;

    CustomerKind(String word) {
        this.word = word;
    }

    /** The word on the form. */
    public String word() {
        return word;
    }

    /** The kind that a word means: as it stands on the form or as its English name. */
    public static Optional<CustomerKind> of(String typed) {
        String plain = Typed.text(typed).toUpperCase(Locale.ROOT);
        for (CustomerKind kind : values()) {
            if (plain.equals(kind.word) || plain.equals(kind.name())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
