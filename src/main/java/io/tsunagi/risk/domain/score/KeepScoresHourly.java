package io.tsunagi.risk.domain.score;

import io.tsunagi.storage.RowScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps scores once an hour. */
@Component
class KeepScoresHourly {

    private static final Logger LOG = LoggerFactory.getLogger(KeepScoresHourly.class);

    private final KeepScores keeping;

    KeepScoresHourly(KeepScores keeping) {
        this.keeping = keeping;
    }

    @Scheduled(cron = "${tsunagi.risk.scores:40 17 * * * *}")
    void keep() {
        int kept = RowScope.asHouse(keeping::keep);
        if (kept > 0) {
            LOG.info("partner scores kept number={}", kept);
        }
    }
}
