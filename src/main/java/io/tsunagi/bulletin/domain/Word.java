package io.tsunagi.bulletin.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A word of bulletins as the house decided it, in one of its versions.
 *
 * @param version from 1
 * @param avoidJa words decided against in Japanese, separated by 、 or comma; empty if none
 * @param avoidEn the same in English
 * @param note when to use it; empty if nothing is to be said
 * @param dropped taken out of the glossary; kept for the record
 * @param writtenBy login of who decided this version
 */
public record Word(
        UUID id,
        int version,
        String ja,
        String en,
        String avoidJa,
        String avoidEn,
        String note,
        boolean dropped,
        String writtenBy,
        Instant writtenAt) {

    private static final int LONGEST_WORD = 80;
    private static final int LONGEST_LIST = 200;

    /** Trims; refuses a missing or long word, and long lists. */
    public Word {
        ja = ja.strip();
        en = en.strip();
        avoidJa = avoidJa.strip();
        avoidEn = avoidEn.strip();
        note = note.strip();
        List<Refusal> refusals = new ArrayList<>();
        word("ja", ja, refusals);
        word("en", en, refusals);
        list("avoidJa", avoidJa, refusals);
        list("avoidEn", avoidEn, refusals);
        list("note", note, refusals);
        Refused.ifAny(refusals);
    }

    /** Whether it says the same as another version. */
    boolean says(Word other) {
        return List.of(ja, en, avoidJa, avoidEn, note)
                        .equals(List.of(other.ja, other.en, other.avoidJa, other.avoidEn, other.note))
                && dropped == other.dropped;
    }

    /** The words decided against in one language. */
    List<String> avoided(Language language) {
        return Arrays.stream((language == Language.JA ? avoidJa : avoidEn).split("[、,，]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The right word in one language. */
    String right(Language language) {
        return language == Language.JA ? ja : en;
    }

    private static void word(String field, String text, List<Refusal> refusals) {
        if (text.isEmpty() || text.length() > LONGEST_WORD) {
            refusals.add(Refusal.at(field, "bulletin.refused.word", LONGEST_WORD));
        }
    }

    private static void list(String field, String text, List<Refusal> refusals) {
        if (text.length() > LONGEST_LIST) {
            refusals.add(Refusal.at(field, "bulletin.refused.too-long", LONGEST_LIST, text.length()));
        }
    }
}
