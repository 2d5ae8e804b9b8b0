package io.tsunagi.filing.domain;

import io.tsunagi.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed when a filing is begun.
 *
 * @param reference kind F
 * @param disruption reference of the disruption
 * @param caseReference the declaration it belongs to; null when it stands alone
 * @param partnerId who owns the goods of the case; null when it stands alone, and then only the house sees the row
 * @param form key of its form
 * @param formEdition edition of the form, which it keeps
 * @param examinedBy role that may pass it
 * @param begunBy login
 */
public record Begun(
        UUID id,
        String reference,
        String disruption,
        @Nullable String caseReference,
        @Nullable UUID partnerId,
        String form,
        LocalDate formEdition,
        Role examinedBy,
        Instant begunAt,
        String begunBy) {}
