package io.tsunagi.risk.domain.plan;

import io.tsunagi.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to do while a partner's system is down.
 *
 * @param reference kind FP
 * @param place where the plan lies: a folder, an address, a drawer
 * @param owner role that answers for it
 * @param everyMonths how often it has to be exercised, 1 to 60
 * @param exercisedOn day of the last exercise or real disruption; null when it never was
 * @param dueOn day by which it has to be exercised again; null when it never was, and then it is due now
 * @param endedAt when it was given up; null while it stands
 * @param version counts changes
 */
public record FallbackPlan(
        String reference,
        UUID partnerId,
        UUID systemId,
        String name,
        String place,
        Role owner,
        int everyMonths,
        @Nullable LocalDate exercisedOn,
        @Nullable LocalDate dueOn,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant endedAt,
        long version) {

    /** Whether nobody ever exercised it. */
    public boolean never() {
        return exercisedOn == null;
    }

    /** Whether it was exercised and is due again. */
    public boolean overdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }

    /** The same after it was exercised on that day; an earlier day than the last changes nothing. */
    FallbackPlan exercised(LocalDate day) {
        LocalDate last = exercisedOn;
        LocalDate newest = last == null || day.isAfter(last) ? day : last;
        return new FallbackPlan(
                reference,
                partnerId,
                systemId,
                name,
                place,
                owner,
                everyMonths,
                newest,
                newest.plusMonths(everyMonths),
                recordedBy,
                recordedAt,
                endedAt,
                version);
    }

    /** The same, given up. */
    FallbackPlan ended(Instant at) {
        return new FallbackPlan(
                reference,
                partnerId,
                systemId,
                name,
                place,
                owner,
                everyMonths,
                exercisedOn,
                dueOn,
                recordedBy,
                recordedAt,
                at,
                version);
    }
}
