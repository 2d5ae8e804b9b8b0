package io.tsunagi.overview;

import io.tsunagi.Rooms;
import io.tsunagi.frame.Times;
import io.tsunagi.obligation.ObligationKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The overview for the walk through all pages, with everything on it that a card can show. */
@Component
class OverviewCases implements Rooms {

    private final OverviewActs acts;
    private final Times times;

    OverviewCases(OverviewActs acts, Times times) {
        this.acts = acts;
        this.times = times;
    }

    @Override
    public Map<String, String> rooms() {
        LocalDate today = LocalDate.ofInstant(times.now(), times.zone());
        String disruption = acts.disruption(Duration.ofHours(2));
        acts.began(disruption, Duration.ofDays(5));
        acts.orders(disruption, 30, 1);
        acts.papers(disruption, 4);
        acts.promise(disruption, ObligationKind.BACK_ENTRY, Duration.ofHours(-2));
        acts.promise(disruption, ObligationKind.STATUTORY_REPORT, Duration.ofHours(30));
        for (int ago = 0; ago < 10; ago++) {
            acts.capacity(disruption, today.minusDays(ago), ago < 6 ? 20 - ago : 90);
            acts.sampled(
                    disruption, today.minusDays(ago).atStartOfDay(times.zone()).toInstant(), 30 + ago * 12L);
        }
        return Map.of("overview-running", "/overview");
    }
}
