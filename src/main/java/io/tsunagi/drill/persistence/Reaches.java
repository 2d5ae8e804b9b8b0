package io.tsunagi.drill.persistence;

import io.tsunagi.drill.Scenario.Reach;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how far work goes from a step on. */
final class Reaches {

    private static final Set<String> FIELDS = Set.of("sites", "items", "channel", "units", "rebuilt");
    private static final Set<String> CHANNELS = Set.of("FAX", "SOME_WEB", "WEB", "ALL");
    private static final Set<String> UNITS = Set.of("CASE", "EACH");
    private static final int MOST_SITES = 1_000;

    private Reaches() {}

    /** Of a line of the timeline; null where it does not say any. */
    static @Nullable Reach read(Box line) {
        if (!line.has("reach")) {
            return null;
        }
        Box box = line.box("reach", FIELDS);
        Integer items = box.meaning("items", "37", text -> text.equals("all") ? Integer.valueOf(-1) : positive(text));
        String channel = box.meaning("channel", "some-web", text -> oneOf(CHANNELS, text));
        String units = box.meaning("units", "case", text -> oneOf(UNITS, text));
        return new Reach(
                box.number("sites", 1, MOST_SITES),
                items == null || items < 0 ? null : items,
                channel == null ? "FAX" : channel,
                units == null ? "CASE" : units,
                box.number("rebuilt", 0, MOST_SITES));
    }

    private static Integer positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static String oneOf(Set<String> words, String text) {
        String word = text.replace('-', '_').toUpperCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw new IllegalArgumentException(text);
        }
        return word;
    }
}
