package io.tsunagi.declaration.domain.frozen;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An electronic declaration in flight, as last heard.
 *
 * @param billNumber as it was told; cases are compared by its {@link GoodsKey}
 * @param electronicReference number given by the electronic system; null before it gave one
 * @param lastConfirmed {@code NOT_SENT}, {@code SENT_NO_ACK}, {@code ACK_NO_RELEASE}, {@code RELEASED_NOT_DELIVERED} or {@code
 *     DELIVERED}
 * @param confirmedAt when the electronic system confirmed it
 * @param toldBy login
 */
public record ElectronicCase(
        UUID id,
        UUID partnerId,
        String billNumber,
        String invoiceNumber,
        @Nullable String electronicReference,
        String lastConfirmed,
        Instant confirmedAt,
        String toldBy,
        Instant toldAt) {}
