package io.tsunagi.watch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.mailbox.UnreadMails;
import io.tsunagi.watch.WatchCases;
import io.tsunagi.watch.domain.Alert;
import io.tsunagi.watch.domain.Alerts;
import io.tsunagi.watch.domain.DecideAlert;
import io.tsunagi.watch.domain.KeepProbes;
import io.tsunagi.watch.domain.Probe;
import io.tsunagi.watch.domain.Probes;
import io.tsunagi.watch.domain.Report;
import io.tsunagi.watch.domain.TakeAlarmMail;
import io.tsunagi.watch.domain.Way;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What comes in by itself: heartbeats, mails; and that no two servers look at the same probe. */
@TsunagiTest
class WaysInModuleTests {

    @Autowired
    private WatchCases cases;

    @Autowired
    private Probes probes;

    @Autowired
    private Alerts alerts;

    @Autowired
    private DecideAlert deciding;

    @Autowired
    private TakeAlarmMail mails;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc mvc;

    @Test
    void aHeartbeatIsHeardByItsTokenAndAMistypedTokenIsToldAtOnce() throws Exception {
        KeepProbes.Made made = cases.probe(cases.system(), Way.HEARTBEAT, "");
        assertThat(now(made.probe()).lastHeardAt()).isNull();

        mvc.perform(post("/api/v1/heartbeats/hb-" + "x".repeat(32))).andExpect(status().isNotFound());
        assertThat(now(made.probe()).lastHeardAt()).isNull();
        mvc.perform(post("/api/v1/heartbeats/" + made.token())).andExpect(status().isNoContent());
        assertThat(now(made.probe()).lastHeardAt()).isNotNull();
        mvc.perform(get("/api/v1/heartbeats/" + made.token())).andExpect(status().isMethodNotAllowed());
    }

    @Test
    void aMailIsAnAlertOfItsSenderOnceAndOneWithATokenIsAHeartbeat() throws Exception {
        KeepProbes.Made made = cases.probe(cases.system(), Way.HEARTBEAT, "");
        String sender = "noc-" + UUID.randomUUID() + "@hub.example";
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            GreenMailUser user = server.setUser("alarm@house.example", "alarm", "secret");
            AlarmMailbox mailbox =
                    new AlarmMailbox("127.0.0.1", server.getImap().getPort(), false, "alarm", "secret", "INBOX", "");
            ReadAlarmMails reading = new ReadAlarmMails(mails, mailbox, clock, new UnreadMails());
            MimeMessage outage = mail(sender, "Outage", "Our WMS is down since 05:10");
            user.deliver(outage);
            user.deliver(mail(sender, "alive " + made.token(), ""));
            reading.look();
            user.deliver(outage);
            reading.look();
        } finally {
            server.stop();
        }

        List<Alert> mine = As.manager(() -> alerts.open()).stream()
                .filter(alert -> alert.about().equals("mail:" + sender))
                .toList();
        assertThat(mine)
                .singleElement()
                .satisfies(alert -> assertThat(reports(alert))
                        .singleElement()
                        .satisfies(report -> assertThat(report.words()).contains("05:10")));
        assertThat(now(made.probe()).lastHeardAt()).isNotNull();
        As.manager(() -> deciding.dismiss(mine.get(0).reference(), "A mail of a test"));
    }

    @Test
    void whatOneServerHasClaimedNoOtherTakesUntilTheClaimLapses() {
        KeepProbes.Made made = cases.probe(cases.system(), Way.HEARTBEAT, "");
        UUID id = made.probe().id();
        // in two days it is due again, whatever the server of the test has looked at meanwhile
        Instant then = clock.instant().plus(Duration.ofDays(2));
        Duration claim = Duration.ofMinutes(3);

        List<UUID> first = claimed(then, claim);
        List<UUID> second = claimed(then.plusSeconds(60), claim);
        List<UUID> third = claimed(then.plus(claim).plusSeconds(61), claim);

        assertThat(first).contains(id);
        assertThat(second).doesNotContain(id);
        assertThat(third).contains(id);
    }

    private List<UUID> claimed(Instant at, Duration claim) {
        return As.manager(() -> probes.claimDue(1_000, at, claim)).stream()
                .map(Probe::id)
                .toList();
    }

    private Probe now(Probe probe) {
        return As.manager(() -> probes.find(probe.id())).orElseThrow();
    }

    private List<Report> reports(Alert alert) {
        return As.manager(() -> alerts.reports(alert));
    }

    private static MimeMessage mail(String from, String subject, String words) throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(from);
        mail.setSubject(subject, StandardCharsets.UTF_8.name());
        mail.setText(words, StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }
}
