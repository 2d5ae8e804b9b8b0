package io.tsunagi.channels.domain;

import io.tsunagi.bulletin.BulletinPublished;
import io.tsunagi.bulletin.PublicSituations;
import io.tsunagi.bulletin.PublicSituations.Notice;
import io.tsunagi.bulletin.PublicSituations.Situation;
import io.tsunagi.disruption.Disruptions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts one webhook per endpoint into the outbox when a bulletin is published, in the same transaction: to the endpoints of the house and
 * of every partner that the disruption reaches.
 */
@Component
class FanOutWebhooks {

    private final PublicSituations situations;
    private final Disruptions disruptions;
    private final Webhooks webhooks;
    private final Payloads payloads;
    private final Clock clock;

    FanOutWebhooks(
            PublicSituations situations, Disruptions disruptions, Webhooks webhooks, Payloads payloads, Clock clock) {
        this.situations = situations;
        this.disruptions = disruptions;
        this.webhooks = webhooks;
        this.payloads = payloads;
        this.clock = clock;
    }

    @EventListener
    void on(BulletinPublished published) {
        Optional<Situation> known = situations.of(published.disruption());
        known.flatMap(situation -> notice(situation, published.number())).ifPresent(notice -> {
            Set<UUID> reached = disruptions
                    .find(published.disruption())
                    .map(Disruptions.Disruption::partnerIds)
                    .orElse(Set.of());
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            webhooks.addForAll(
                    published.reference(), reached, payloads.bulletin(known.orElseThrow(), notice, now), now);
        });
    }

    private static Optional<Notice> notice(Situation situation, int number) {
        return situation.notices().stream()
                .filter(notice -> notice.number() == number)
                .findFirst();
    }
}
