package io.tsunagi.partner.domain;

import java.time.Duration;
import java.util.UUID;

/**
 * A partner system as it stands in the book.
 *
 * @param rto how soon it must be back
 * @param rloPercent share of normal work that fallback must carry meanwhile
 * @param version counts changes; a change names the version it was made from
 */
public record SystemCard(
        UUID id,
        UUID partnerId,
        String partnerCode,
        String partnerNameJa,
        String partnerNameEn,
        String nameJa,
        String nameEn,
        SystemKind kind,
        Duration rto,
        int rloPercent,
        long version) {}
