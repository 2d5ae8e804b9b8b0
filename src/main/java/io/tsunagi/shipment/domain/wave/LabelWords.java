package io.tsunagi.shipment.domain.wave;

import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Temperature;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words as labels and sheets share them, in Japanese, never cut. */
public final class LabelWords {

    private LabelWords() {}

    /** A class with the sign that survives a printer without colours: {@code ◆ P0}. */
    public static String badge(String code) {
        return switch (code) {
            case "P0" -> "◆ P0";
            case "P1" -> "▲ P1";
            case "P2" -> "● P2";
            case "P3" -> "■ P3";
            default -> "– " + code;
        };
    }

    /** The band of temperature. */
    public static String temperature(Temperature temperature) {
        return SheetWords.temperature(temperature);
    }

    /** Prefecture and address. */
    public static String address(Shipment.Customer customer) {
        return Stream.of(customer.prefecture(), customer.address())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** A moment, Japan time. */
    public static String time(Instant moment) {
        return SiteDay.time(moment);
    }
}
