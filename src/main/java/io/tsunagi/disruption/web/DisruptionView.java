package io.tsunagi.disruption.web;

import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.disruption.domain.DisruptionCase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A disruption as its pages show it, people by display name.
 *
 * @param day first day is 0
 * @param rtoMissed whether the system is still down after its recovery time objective
 * @param decidedBy second manager; null while nobody decided
 * @param falseAlarm why it is none; null otherwise
 */
record DisruptionView(
        String reference,
        String title,
        State state,
        long day,
        String kind,
        String owner,
        String cause,
        @Nullable String authority,
        @Nullable String authorityNumber,
        Instant occurredAt,
        Instant writtenAt,
        Instant enteredAt,
        @Nullable Instant expectedEnd,
        Instant rtoDueAt,
        boolean rtoMissed,
        String declaredBy,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String falseAlarm,
        DisruptionCase.@Nullable SystemUp systemUp,
        @Nullable String systemUpBy,
        DisruptionCase.@Nullable Closing closing,
        @Nullable String closedBy) {}
