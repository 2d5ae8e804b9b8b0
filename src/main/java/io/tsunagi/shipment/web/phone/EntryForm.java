package io.tsunagi.shipment.web.phone;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.handover.How;
import io.tsunagi.shipment.domain.phone.Happening;
import io.tsunagi.shipment.domain.phone.PhoneEntry;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as JSON of a phone or of its file: everything is text, so that one bad value is refused in words and does not spoil the
 * others.
 *
 * @param id UUID that the phone made
 * @param code reference or code, as read or typed
 * @param what name of a {@link Happening}
 * @param quantity pieces; empty or absent for all
 * @param how {@code SCANNED} or {@code TYPED}
 * @param occurredAt ISO 8601 instant; empty or absent for when it was written
 * @param writtenAt ISO 8601 instant
 */
record EntryForm(
        @Nullable String id,
        @Nullable String code,
        @Nullable String what,
        @Nullable String quantity,
        @Nullable String reason,
        @Nullable String carrier,
        @Nullable String waybill,
        @Nullable String receiver,
        @Nullable String note,
        @Nullable String how,
        @Nullable String occurredAt,
        @Nullable String writtenAt,
        @Nullable String typedBy) {

    private static final int LONGEST = 200;
    private static final int LONGEST_CODE = 1000;

    /**
     * The report.
     *
     * @throws Refused when something is missing, too long or cannot be read
     */
    PhoneEntry read() {
        return new PhoneEntry(
                uuid(),
                text(code, "code", LONGEST_CODE).orElse(""),
                Arrays.stream(Happening.values())
                        .filter(known -> known.name().equals(what))
                        .findFirst()
                        .orElseThrow(() -> refused("what", "phone.refused.what")),
                number(),
                text(reason, "reason", LONGEST).orElse(null),
                text(carrier, "carrier", LONGEST).map(EntryForm::narrow).orElse(null),
                text(waybill, "waybill", LONGEST).map(EntryForm::narrow).orElse(null),
                text(receiver, "receiver", LONGEST).orElse(null),
                text(note, "note", LONGEST).orElse(null),
                How.SCANNED.name().equals(how) ? How.SCANNED : How.TYPED,
                occurredAt == null || occurredAt.isBlank() ? null : time(occurredAt, "occurredAt"),
                time(writtenAt, "writtenAt"),
                text(typedBy, "typedBy", LONGEST).orElse(null));
    }

    private UUID uuid() {
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException e) {
            throw refused("id", "phone.refused.no-id");
        }
    }

    private @Nullable BigDecimal number() {
        String plain = quantity == null ? "" : narrow(quantity).replaceAll("[,\\s]", "");
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("\\d{1,9}(\\.\\d{1,3})?")) {
            throw refused("quantity", "handover.refused.number");
        }
        return new BigDecimal(plain);
    }

    private static Optional<String> text(@Nullable String given, String field, int most) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        if (given.length() > most) {
            throw new Refused(Refusal.at(field, "phone.refused.long", most));
        }
        return Optional.of(given.strip());
    }

    private static Instant time(@Nullable String given, String field) {
        try {
            return Instant.parse(given == null ? "" : given);
        } catch (DateTimeParseException e) {
            throw refused(field, "handover.refused.time");
        }
    }

    private static Refused refused(String field, String message) {
        return new Refused(Refusal.at(field, message));
    }

    private static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
