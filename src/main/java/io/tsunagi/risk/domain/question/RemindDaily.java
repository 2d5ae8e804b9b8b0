package io.tsunagi.risk.domain.question;

import io.tsunagi.storage.RowScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends reminders on the morning of each day (Asia/Tokyo). */
@Component
class RemindDaily {

    private static final Logger LOG = LoggerFactory.getLogger(RemindDaily.class);

    private final RemindOfExpiry reminding;

    RemindDaily(RemindOfExpiry reminding) {
        this.reminding = reminding;
    }

    @Scheduled(cron = "${tsunagi.risk.reminders:10 5 9 * * *}", zone = "Asia/Tokyo")
    void remind() {
        int sent = RowScope.asHouse(reminding::remind);
        if (sent > 0) {
            LOG.info("evidence reminders sent number={}", sent);
        }
    }
}
