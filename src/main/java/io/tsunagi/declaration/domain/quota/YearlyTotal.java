package io.tsunagi.declaration.domain.quota;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a manager typed for a year.
 *
 * @param total declarations in both regimes
 * @param permittedPercent share that may be made on paper; null when the authority names none
 * @param source where both come from
 * @param by login
 */
public record YearlyTotal(long total, @Nullable BigDecimal permittedPercent, String source, String by, Instant at) {}
