package io.tsunagi.cost.domain.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Kinds of letters, in dated editions. */
public interface LetterTemplates {

    /** The edition of every kind that counts on that day, by key. */
    List<LetterTemplate> on(LocalDate day);

    /** The edition of that kind that counts on that day. */
    default Optional<LetterTemplate> find(String key, LocalDate day) {
        return on(day).stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
