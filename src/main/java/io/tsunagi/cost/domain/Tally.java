package io.tsunagi.cost.domain;

import io.tsunagi.shared.Money;

/**
 * Entries of one currency, kind and state, added up.
 *
 * @param number how many entries
 * @param amount their amounts
 * @param settled what was agreed or paid of them
 */
public record Tally(CostKind kind, CostState state, long number, Money amount, Money settled) {}
