package io.tsunagi.shipment.domain.phone;

import io.tsunagi.shipment.domain.handover.How;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as the phone keeps it until it is taken.
 *
 * @param id made by the phone, once for each report
 * @param code what was read or typed: a shipment, a paper or a signed code
 * @param quantity pieces, in the unit of the shipment: those that are there, for {@link Happening#DAMAGED} those that are damaged;
 *     null for all
 * @param reason a shortage or a reason for the return
 * @param occurredAt when it happened, if somebody said so; null for when it was written
 * @param writtenAt when it was put into the phone, by the phone's clock
 * @param typedBy login of who was signed in on the phone then, as the phone says; null when it does not know
 */
public record PhoneEntry(
        UUID id,
        String code,
        Happening what,
        @Nullable BigDecimal quantity,
        @Nullable String reason,
        @Nullable String carrier,
        @Nullable String waybill,
        @Nullable String receiver,
        @Nullable String note,
        How how,
        @Nullable Instant occurredAt,
        Instant writtenAt,
        @Nullable String typedBy) {

    /** Everything it says in one spelling, so that the same id with other contents is noticed. */
    String contents() {
        return Stream.of(
                        code,
                        what,
                        quantity == null ? null : quantity.stripTrailingZeros().toPlainString(),
                        reason,
                        carrier,
                        waybill,
                        receiver,
                        note,
                        how,
                        occurredAt,
                        writtenAt)
                .map(part -> Objects.toString(part, ""))
                .collect(Collectors.joining("\u001e"));
    }
}
