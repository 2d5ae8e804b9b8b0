package io.tsunagi.shipment.web;

import io.tsunagi.frame.Times;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.MakeProfile;
import io.tsunagi.shipment.domain.intake.OrderField;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The first rows of a checked file as people read them: kinds in words, times in the zone of the house. */
@Component
class PreviewWords {

    private final MessageSource messages;
    private final Times times;

    PreviewWords(MessageSource messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    Table of(ImportRun run) {
        List<Map<OrderField, String>> rows =
                run.preview().stream().map(this::row).toList();
        SortedSet<OrderField> fields = new TreeSet<>();
        rows.forEach(row -> fields.addAll(row.keySet()));
        return new Table(fields, rows);
    }

    /** The first rows of a file whose profile is being made; a bad row has problems instead of values. */
    Lines of(List<MakeProfile.PreviewRow> rows) {
        List<MakeProfile.PreviewRow> worded = rows.stream()
                .map(row -> new MakeProfile.PreviewRow(row.line(), row(row.values()), row.problems()))
                .toList();
        SortedSet<OrderField> fields = new TreeSet<>();
        worded.forEach(row -> fields.addAll(row.values().keySet()));
        return new Lines(fields, worded);
    }

    private Map<OrderField, String> row(Map<OrderField, String> kept) {
        Map<OrderField, String> row = new EnumMap<>(OrderField.class);
        kept.forEach((field, value) -> row.put(field, word(field, value)));
        return row;
    }

    private String word(OrderField field, String value) {
        return switch (field) {
            case CUSTOMER_TYPE -> message("customer-type." + value, value);
            case TEMPERATURE -> message("temperature." + value, value);
            case SHIPS_FROM -> message("ships-from." + value, value);
            case ORDERED_AT, NEED_BY, KEEPS_UNTIL -> times.exact(Instant.parse(value));
            default -> value;
        };
    }

    private String message(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }

    /** The fields that any row fills, and the rows. */
    record Table(SortedSet<OrderField> fields, List<Map<OrderField, String>> rows) {}

    /** The fields that any row fills, and the rows with their lines. */
    record Lines(SortedSet<OrderField> fields, List<MakeProfile.PreviewRow> rows) {}
}
