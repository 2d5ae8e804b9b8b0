package io.tsunagi.subscription.domain;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes wishes whose link has lapsed: nobody clicked, so the address is none of our business. */
@Component
class ForgetLapsed {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetLapsed.class);

    private final Subscribers subscribers;
    private final Clock clock;

    ForgetLapsed(Subscribers subscribers, Clock clock) {
        this.subscribers = subscribers;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${tsunagi.subscription.forget-every:PT1H}")
    @Transactional
    public void forget() {
        int forgotten = subscribers.deleteAsks(clock.instant().minus(Duration.ofHours(1)));
        if (forgotten > 0) {
            LOG.info("wishes forgotten number={}", forgotten);
        }
    }
}
