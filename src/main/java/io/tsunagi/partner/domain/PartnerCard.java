package io.tsunagi.partner.domain;

import java.util.UUID;

/**
 * A partner as it stands in the book.
 *
 * @param code short stable code in capitals
 * @param version counts changes; a change names the version it was made from
 */
public record PartnerCard(UUID id, String code, String nameJa, String nameEn, PartnerKind kind, long version) {}
