package io.tsunagi.shipment.domain.wave;

import io.tsunagi.shipment.domain.Temperature;
import org.jspecify.annotations.Nullable;

/** Words as sheets take them: Japanese for what pickers and drivers read, and never longer than a box can hold. */
final class SheetWords {

    private SheetWords() {}

    static String temperature(Temperature temperature) {
        return switch (temperature) {
            case AMBIENT -> "常温";
            case CHILLED_2_8 -> "冷蔵 2-8℃";
            case FROZEN -> "冷凍 -18℃";
        };
    }

    /** The same for narrow boxes, so that degrees stay together. */
    static String temperatureInTwoLines(Temperature temperature) {
        return temperature(temperature).replace(' ', '\n');
    }

    /** At most so many characters; what is cut is on the screen and in the order. */
    static String cut(@Nullable String text, int most) {
        String given = text == null ? "" : text.strip();
        return given.length() <= most ? given : given.substring(0, most - 1) + "…";
    }

    /** The same, and what is printed when nothing is given, so that nobody takes an empty box for a fault of the print. */
    static String cut(@Nullable String text, int most, String without) {
        String given = cut(text, most);
        return given.isEmpty() ? without : given;
    }
}
