package io.tsunagi.overview.domain;

import io.tsunagi.overview.OnDuty.Somebody;
import io.tsunagi.overview.domain.RunningDisruption.Urgency;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Everything that runs, at one moment.
 *
 * @param at the moment, to the minute below which nothing shown changes by time alone
 * @param running the most urgent first
 * @param onDuty everybody on shift
 */
public record Overview(Instant at, List<RunningDisruption> running, List<Somebody> onDuty) {

    public Overview {
        running = List.copyOf(running);
        onDuty = List.copyOf(onDuty);
    }

    /** The moment as it is shown: without what is less than a minute. */
    static Instant shown(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    /** How many are that pressing. */
    public long count(Urgency urgency) {
        return running.stream().filter(one -> one.urgency() == urgency).count();
    }
}
