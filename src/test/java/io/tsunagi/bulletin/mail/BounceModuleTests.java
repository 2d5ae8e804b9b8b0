package io.tsunagi.bulletin.mail;

import static io.tsunagi.bulletin.BulletinFixtures.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.bulletin.BulletinFixtures;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.ChaseDelivery;
import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.bulletin.domain.Recipient.Languages;
import io.tsunagi.bulletin.domain.TakeBounce;
import io.tsunagi.mailbox.UnreadMails;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Notices of mails that did not arrive, read from a real mailbox. */
@TsunagiTest
class BounceModuleTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ApplicationContext context;

    @Autowired
    ReadBulletins reading;

    @Autowired
    TakeBounce taking;

    @Autowired
    ChaseDelivery chasing;

    @Autowired
    AuditTrail audit;

    private BulletinFixtures fixtures;
    private Bulletin bulletin;
    private String address;

    @BeforeEach
    void sent() {
        fixtures = new BulletinFixtures(context);
        String disruption = fixtures.disruption();
        address = fixtures.recipient(disruption, Languages.EN);
        bulletin = fixtures.published(disruption);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(copy().state()).isEqualTo(Delivery.State.SENT));
    }

    @Test
    void lastingNoticeMarksTheCopyOnceWithItsReasonAndAPersonWhoPhonedEndsIt() throws Exception {
        String notice = notice(copy().messageId(), address, "failed", "5.1.1", "550 5.1.1 <x@y.example> no such user");

        delivered(notice, notice);

        assertThat(copy().state()).isEqualTo(Delivery.State.BOUNCED);
        assertThat(copy().bounce()).isEqualTo("5.1.1");
        assertThat(copy().error()).contains("no such user").doesNotContain("@");
        assertThat(audit.of(bulletin.reference()))
                .filteredOn(entry -> entry.change().action().equals("bulletin.copy-bounced"))
                .hasSize(1);

        UUID copy = copy().id();
        writer(() -> chasing.phoned(copy));
        delivered(notice);

        assertThat(copy().state()).isEqualTo(Delivery.State.PHONED);
    }

    @Test
    void lateOneIsNotedAndStaysSentAndOneThatGivesUpForNowIsNotLasting() throws Exception {
        delivered(notice(copy().messageId(), "", "delayed", "4.4.1", "connection timed out"));
        assertThat(copy().state()).isEqualTo(Delivery.State.SENT);
        assertThat(copy().error()).contains("timed out");

        delivered(notice(copy().messageId(), address, "failed", "4.2.2", "mailbox full"));
        assertThat(copy().state()).isEqualTo(Delivery.State.BOUNCED);
        assertThat(copy().bounce()).isEqualTo("4.2.2");
    }

    @Test
    void noticeIsKnownByTheEnvelopeWhenItLeavesTheMailOut() throws Exception {
        String notice = notice("<other@example.com>", address, "failed", "5.7.1", "refused")
                .replace("Reporting-MTA:", "Original-Envelope-Id: " + copy().id() + "\r\nReporting-MTA:");

        delivered(notice);

        assertThat(copy().state()).isEqualTo(Delivery.State.BOUNCED);
    }

    @Test
    void nothingIsGuessed() throws Exception {
        String good = notice(copy().messageId(), address, "failed", "5.1.1", "no such user");
        delivered(
                good.replace(copy().messageId(), "<" + UUID.randomUUID() + "@tsunagi.invalid>"),
                good.replace(copy().messageId(), "<' or 1=1 --@tsunagi.invalid>"),
                good.replace("report-type=delivery-status", "report-type=disposition-notification"),
                good.replace("Original-Recipient: rfc822; " + address, "Original-Recipient: rfc822; other@example.com"),
                good.replace("Action: failed", "Action: relayed"),
                good.replace("Status: 5.1.1", "Status: bad"),
                good.replace("--cut", "--torn"),
                "From: a@example.com\r\nSubject: Undelivered: " + address + "\r\n\r\n" + copy().messageId() + " 5.1.1",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"\"\r\n\r\n",
                good.replace("Status: 5.1.1", "X-Long: " + "x".repeat(200_000) + "\r\nStatus: 5.1.1"));

        assertThat(copy().state()).isEqualTo(Delivery.State.SENT);
        assertThat(copy().error()).isEmpty();
    }

    private Delivery copy() {
        return writer(() -> reading.copies(bulletin.reference())).get(0);
    }

    private void delivered(String... mails) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            GreenMailUser user = server.setUser("house@house.example", "house", "secret");
            for (String mail : mails) {
                user.deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII))));
            }
            BounceMailbox mailbox =
                    new BounceMailbox("127.0.0.1", server.getImap().getPort(), false, "house", "secret", "INBOX", "");
            new ReadBounces(taking, mailbox, new UnreadMails()).look();
        } finally {
            server.stop();
        }
    }

    private static String notice(String messageId, String recipient, String action, String status, String words) {
        String original = recipient.isEmpty() ? "" : "Original-Recipient: rfc822; " + recipient + "\n";
        return """
                From: MAILER-DAEMON@mx.example
                To: house@house.example
                Subject: Delivery Status Notification
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="cut"

                --cut
                Content-Type: text/plain; charset=us-ascii

                Your message could not be delivered.

                --cut
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                %sFinal-Recipient: rfc822; somebody@example.com
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s

                --cut
                Content-Type: text/rfc822-headers

                Message-ID: %s
                Subject: bulletin

                --cut--
                """.formatted(original, action, status, words, messageId).replace("\n", "\r\n");
    }
}
