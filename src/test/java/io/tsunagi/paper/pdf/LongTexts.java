package io.tsunagi.paper.pdf;

import io.tsunagi.paper.domain.form.FormDefinition.Box;
import io.tsunagi.paper.domain.form.FormDefinition.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The longest texts that boxes take, made of characters that are hard to print. */
final class LongTexts {

    /** Variants of kanji, half-width kana with marks, a character beyond the basic plane, marks of vertical writing. */
    static final String HARD = "髙﨑𠮷ﾊﾟ1gｱ神〆〱︵︶ー";

    private static final Typesetter TYPESETTER = new Typesetter();

    private LongTexts() {}

    /** For each box that takes a value the longest text that fits. */
    static Map<String, String> longest(List<Box> boxes) {
        Map<String, String> values = new HashMap<>();
        for (Box box : boxes) {
            if (!box.customsOnly() && !box.name().equals("row")) {
                values.put(box.name(), longest(box));
            }
        }
        return values;
    }

    private static String longest(Box box) {
        if (box.choices() != null) {
            return box.choices().stream()
                    .map(Choice::value)
                    .limit(box.several() ? box.choices().size() : 1)
                    .collect(Collectors.joining(" "));
        }
        if (box.comb() > 0) {
            return text(box.comb());
        }
        int fits = 1;
        while (fits(box, text(fits * 2))) {
            fits *= 2;
        }
        int tooLong = fits * 2;
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (fits(box, text(middle))) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return text(fits);
    }

    private static String text(int length) {
        String text = HARD.repeat(length / HARD.codePointCount(0, HARD.length()) + 1);
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    private static boolean fits(Box box, String text) {
        return new Fitting(TYPESETTER).fit(box, text, box.label() != null).isPresent();
    }
}
