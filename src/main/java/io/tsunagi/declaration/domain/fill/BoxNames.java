package io.tsunagi.declaration.domain.fill;

import io.tsunagi.codes.Typed;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What people call the boxes and choices of the form: their keys, and their labels in both languages. Case, blanks, full width and
 * the number in brackets before a label are forgiven.
 */
public final class BoxNames {

    private final Map<String, String> boxes = new HashMap<>();
    private final Map<String, String> lineBoxes = new HashMap<>();
    private final Map<String, String> choices = new HashMap<>();

    /** Adds a name of a header box or document. */
    public void box(String name, String key) {
        boxes.putIfAbsent(plain(name), key);
    }

    /** Adds a name of a box of a line. */
    public void lineBox(String name, String key) {
        lineBoxes.putIfAbsent(plain(name), key);
    }

    /** Adds a name of a choice of a box. */
    public void choice(String boxKey, String name, String choice) {
        choices.putIfAbsent(boxKey + " " + plain(name), choice);
    }

    /** Key of the header box or document of that name. */
    Optional<String> boxOf(String name) {
        return Optional.ofNullable(boxes.get(plain(name)));
    }

    /** Key of the box of a line of that name. */
    Optional<String> lineBoxOf(String name) {
        return Optional.ofNullable(lineBoxes.get(plain(name)));
    }

    /** The choice that a text names; the text itself when it names none, so that the form shows it as wrong. */
    String choiceOf(String boxKey, String text) {
        return choices.getOrDefault(boxKey + " " + plain(text), text);
    }

    private static String plain(String name) {
        return Typed.text(name)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^\\(\\d+\\)\\s*", "")
                .replaceAll("[\\s\\p{Punct}、・（）()]+", "");
    }
}
