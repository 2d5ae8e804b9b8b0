package io.tsunagi.obligation.domain;

import io.tsunagi.obligation.domain.Obligation.Escalation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for obligations that are about to lapse. What a server that died left out, the next sweep finds. */
@Component
class WatchDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(WatchDeadlines.class);
    private static final int AT_ONCE = 100;

    private final LedgerRows rows;
    private final EscalateObligation escalating;
    private final Clock clock;
    private final Duration brokerBefore;
    private final Duration managerBefore;

    WatchDeadlines(
            LedgerRows rows,
            EscalateObligation escalating,
            Clock clock,
            @Value("${tsunagi.obligation.tell-broker-before:PT12H}") Duration brokerBefore,
            @Value("${tsunagi.obligation.tell-manager-before:PT2H}") Duration managerBefore) {
        this.rows = rows;
        this.escalating = escalating;
        this.clock = clock;
        this.brokerBefore = brokerBefore;
        this.managerBefore = managerBefore;
    }

    @Scheduled(fixedDelayString = "${tsunagi.obligation.sweep:PT15S}")
    void watch() {
        tell(Escalation.BROKER, brokerBefore, escalating::tellBroker);
        tell(Escalation.MANAGER, managerBefore, escalating::tellManager);
    }

    private void tell(Escalation level, Duration before, Consumer<String> telling) {
        List<String> lapsing = rows.toTell(level, clock.instant().plus(before), AT_ONCE);
        for (String reference : lapsing) {
            telling.accept(reference);
            LOG.info("obligation escalated reference={} level={}", reference, level);
        }
    }
}
