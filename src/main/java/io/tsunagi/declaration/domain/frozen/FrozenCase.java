package io.tsunagi.declaration.domain.frozen;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an electronic declaration stood when the fallback was approved.
 *
 * @param caseId of the electronic case
 * @param billNumber as it was told, for the paper; cases are compared by its {@link GoodsKey}
 * @param taken reference of the paper case of the same goods; null while none is live
 */
public record FrozenCase(
        UUID caseId,
        UUID partnerId,
        String billNumber,
        String invoiceNumber,
        @Nullable String electronicReference,
        String lastConfirmed,
        Instant confirmedAt,
        Instant frozenAt,
        @Nullable String taken) {}
