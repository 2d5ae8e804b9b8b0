package io.tsunagi.shipment.web.allocate;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.allocate.Axis;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What somebody typed to change one thing about a site: several fields named {@code entries}, some with many lines. */
record TypedChange(MultiValueMap<String, String> typed) {

    /** Entries of an axis; none when the first field of one with a fixed number of them is empty. */
    List<String> entries(Axis axis) {
        List<String> fields = typed.getOrDefault("entries", List.of());
        boolean fixed = axis == Axis.SHARES || axis == Axis.CAP || axis == Axis.RHYTHM;
        if (fixed) {
            List<String> plain = fields.stream().map(TypedChange::plain).toList();
            boolean off = axis == Axis.CAP
                    ? plain.isEmpty() || plain.get(0).isEmpty()
                    : plain.stream().allMatch(String::isEmpty);
            return off ? List.of() : plain;
        }
        List<String> entries = new ArrayList<>();
        fields.forEach(field -> field.lines().forEach(entries::add));
        return entries;
    }

    /** Amounts by kind; an empty field is a kind without hands. */
    Map<UnitKind, Integer> kinds() {
        Map<UnitKind, Integer> kinds = new EnumMap<>(UnitKind.class);
        for (UnitKind kind : UnitKind.SIDE_BY_SIDE) {
            String amount = plain(first(kind.name()));
            if (!amount.isEmpty()) {
                kinds.put(kind, amount.matches("[0-9]{1,8}") ? Integer.parseInt(amount) : -1);
            }
        }
        return kinds;
    }

    @Nullable
    LocalDate from() {
        String from = first("from");
        try {
            return from.isBlank() ? null : LocalDate.parse(from.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(Refusal.at("from", "allocate.refused.from", 90));
        }
    }

    String first(String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
    }
}
