package io.tsunagi.filing.domain;

import io.tsunagi.filing.FilingState;
import io.tsunagi.shared.ThreeTimes;
import java.util.Map;

/**
 * Something that somebody saw happen to a filing.
 *
 * @param kind the state it led to: LODGED ({@code office}, {@code handedOverBy}); GRANTED, REFUSED or NOT_NEEDED ({@code
 *     number} of the authority, {@code evidence}); WITHDRAWN ({@code reason})
 * @param edition of the paper it belongs to
 * @param who login of who recorded it
 * @param details words by name
 */
public record FilingFact(FilingState kind, int edition, ThreeTimes times, String who, Map<String, String> details) {}
