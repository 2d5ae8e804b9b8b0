package io.tsunagi.bulletin;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Puts what is public into the words of the public page, for other ways out of the house. */
public interface PublicWords {

    /** A moment with its zone, for instance {@code 2025年10月25日(土) 14:00（日本時間）}. */
    String moment(Instant at, Locale language);

    /** A severity in words. */
    String severity(String code, Locale language);

    /** A confidence in words. */
    String confidence(String code, Locale language);

    /** What is known of the end, heading by words: the system's first, then the work's; empty when nobody knows. */
    Map<String, String> expected(PublicSituations.Notice notice, Locale language);

    /** The first sentence of a text, at most 80 characters. */
    String firstSentence(String text);
}
