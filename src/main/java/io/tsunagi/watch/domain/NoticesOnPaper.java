package io.tsunagi.watch.domain;

import io.tsunagi.paper.OfficialNotices;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Service;

/** Puts the newest confirmed notice of a disruption in two lines for its documents, and says how many more there are. */
@Service
class NoticesOnPaper implements OfficialNotices {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(TOKYO);

    private final Notices notices;
    private final Clock clock;

    NoticesOnPaper(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public List<String> lines(String disruption, boolean english) {
        List<Notice> printed = notices.printed(disruption, clock.instant());
        if (printed.isEmpty()) {
            return List.of();
        }
        Notice newest = printed.get(0);
        int more = printed.size() - 1;
        String others = more == 0 ? "" : english ? " (+" + more + ")" : "（ほか" + more + "件）";
        String name = newest.authority() + " " + newest.number() + others;
        String from = DAY.format(newest.validFrom());
        Instant end = newest.validUntil();
        String until = end == null ? "" : DAY.format(end);
        return english
                ? List.of(
                        "Notice: " + name,
                        "Valid " + from + " - " + (until.isEmpty() ? "further notice" : until) + " JST")
                : List.of("公示 " + name, "有効 " + from + "～" + (until.isEmpty() ? "別途通知" : until) + " JST");
    }
}
