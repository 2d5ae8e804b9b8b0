package io.tsunagi.paper.pdf;

import io.tsunagi.paper.domain.BoxRoom;
import io.tsunagi.paper.domain.CleanText;
import io.tsunagi.paper.domain.form.FormDefinition.Box;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Measures boxes with the type faces that print. */
@Component
class FontRoom implements BoxRoom {

    private final Typesetters typesetters;

    FontRoom(Typesetters typesetters) {
        this.typesetters = typesetters;
    }

    @Override
    public int wide(Box box) {
        if (box.comb() > 0) {
            return box.comb();
        }
        double line = (box.w() - 2 * Fitting.SIDE) * Canvas.MM / box.min();
        double lines = (box.h() - (labelled(box) ? Fitting.LABEL : 0)) * Canvas.MM / (Fitting.LEADING * box.min());
        return (int) Math.max(1, Math.floor(line) * (box.wrap() ? Math.max(1, Math.floor(lines)) : 1));
    }

    @Override
    public int fitting(Box box, String text) {
        String clean = CleanText.of(text);
        int length = clean.codePointCount(0, clean.length());
        if (box.comb() > 0) {
            return Math.min(length, box.comb());
        }
        return typesetters.with(typesetter -> {
            Fitting fitting = new Fitting(typesetter);
            int fits = 0;
            int tooMany = length + 1;
            while (tooMany - fits > 1) {
                int middle = (fits + tooMany) / 2;
                String part = clean.substring(0, clean.offsetByCodePoints(0, middle));
                if (fitting.fit(box, part, labelled(box)).isPresent()) {
                    fits = middle;
                } else {
                    tooMany = middle;
                }
            }
            return fits;
        });
    }

    @Override
    public String missing(String text) {
        return typesetters.with(typesetter -> CleanText.of(text)
                .codePoints()
                .filter(codePoint -> codePoint != '\n' && !typesetter.draws(codePoint))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" ")));
    }

    private static boolean labelled(Box box) {
        return box.label() != null;
    }
}
