package io.tsunagi.channels.domain;

import io.tsunagi.bulletin.PublicSituations;
import io.tsunagi.bulletin.PublicSituations.Situation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What feeds, calendars and folders tell: what runs, and for thirty days what is over, so that everybody hears of the end. */
@Service
public class PublicNews {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final PublicSituations situations;
    private final Clock clock;

    PublicNews(PublicSituations situations, Clock clock) {
        this.situations = situations;
        this.clock = clock;
    }

    /** All of it, the newest disruption first. */
    public List<Situation> all() {
        return situations.since(clock.instant().minus(REMEMBERED));
    }

    /** One disruption, however old; empty when outsiders may not know of it. */
    public Optional<Situation> of(String disruption) {
        return situations.of(disruption);
    }
}
