package io.tsunagi.clock.domain;

/**
 * What the table says of one duty under one law.
 *
 * @param reason key of the rule
 * @param targetHours the house's own target, hours after awareness
 * @param unit of the term: {@code HOURS} or {@code DAYS}
 * @param ofLaw whether the term is the law's; otherwise the law gives no number and the term is our own
 * @param releases whether meeting it frees the house from the other reports of the same law
 * @param unverifiedJa what no source confirms; empty when everything is
 * @param edition of the table's rule
 */
public record Decided(
        Law law,
        Duty duty,
        String reason,
        String nameJa,
        String nameEn,
        int targetHours,
        int term,
        String unit,
        boolean ofLaw,
        boolean releases,
        String basis,
        String source,
        String sourceDate,
        String unverifiedJa,
        String unverifiedEn,
        String edition) {}
