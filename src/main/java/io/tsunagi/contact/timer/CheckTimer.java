package io.tsunagi.contact.timer;

import io.tsunagi.contact.domain.check.ContinueChecks;
import io.tsunagi.storage.RowScope;
import java.util.function.BooleanSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a minute, unless set otherwise, whether a reminder or the end of a check is due. */
@Component
class CheckTimer {

    private static final int MOST_AT_ONCE = 20;

    private final ContinueChecks checks;

    CheckTimer(ContinueChecks checks) {
        this.checks = checks;
    }

    /** Reminds and closes what is due. */
    @Scheduled(fixedDelayString = "${tsunagi.contact.every:PT1M}")
    void look() {
        RowScope.asHouse(() -> {
            all(checks::remindNext);
            all(checks::closeNext);
        });
    }

    private static void all(BooleanSupplier next) {
        int left = MOST_AT_ONCE;
        while (left > 0 && next.getAsBoolean()) {
            left--;
        }
    }
}
