package io.tsunagi.bulletin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.tsunagi.bulletin.domain.BackOff;
import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.FindLostCopies;
import io.tsunagi.bulletin.domain.Outbox;
import io.tsunagi.bulletin.domain.ReportDelivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailRelayTests {

    private static final Instant NOW = Instant.parse("2025-10-25T05:00:00Z");

    private final Outbox outbox = mock(Outbox.class);
    private final MailPost post = mock(MailPost.class);
    private final ReportDelivery reports = mock(ReportDelivery.class);
    private final FindLostCopies lost = mock(FindLostCopies.class);
    private final MailRelay relay =
            new MailRelay(outbox, post, new MailRelay.Reports(reports, lost), Clock.fixed(NOW, ZoneOffset.UTC), 1);
    private final Delivery copy = new Delivery(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Delivery.Kind.MAIL,
            "B-2025-0001-K",
            Delivery.State.SENDING,
            "<1@tsunagi.invalid>",
            "desk@example.com",
            "subject",
            "text",
            1,
            NOW,
            "",
            "",
            null,
            null,
            null,
            "",
            "");

    @Test
    void nothingIsTakenWhileNoMailServerIsSet() {
        given(post.isSet()).willReturn(false);

        relay.relay();

        then(outbox).shouldHaveNoInteractions();
    }

    @Test
    void copyOfADeadRelayIsCalledUnknownAfterTenMinutesAndOnlyWhatWaitsIsTaken() {
        given(post.isSet()).willReturn(true);

        relay.relay();

        then(lost).should().before(NOW.minus(Duration.ofMinutes(10)));
        then(outbox).should().take(NOW, 1);
    }

    @Test
    void refusalIsReportedAndTheNextCopyGoesOn() throws Exception {
        given(post.isSet()).willReturn(true);
        given(outbox.take(any(), anyInt())).willReturn(List.of(copy), List.of(copy), List.of());
        willThrow(new MailPost.NotTaken("550 no such user", true, false, new IllegalStateException()))
                .willReturn("250 2.0.0 queued as 7F3A")
                .given(post)
                .post(copy);

        relay.relay();

        then(reports).should().refused(copy.id(), true, "550 no such user");
        then(reports).should().sent(copy.id(), "250 2.0.0 queued as 7F3A");
    }

    @Test
    void nothingIsReportedAsSentThatTheServerDidNotTake() throws Exception {
        given(post.isSet()).willReturn(true);
        given(outbox.take(any(), anyInt())).willReturn(List.of(copy), List.of());
        willThrow(new MailPost.NotTaken("connection refused", false, true, new IllegalStateException()))
                .given(post)
                .post(copy);

        relay.relay();

        then(reports).should(never()).sent(any(), any());
    }

    @Test
    void serverThatTakesNothingIsLeftInPeaceAndTheOtherCopiesLoseNoAttempt() throws Exception {
        given(post.isSet()).willReturn(true);
        given(outbox.take(any(), anyInt())).willReturn(List.of(copy), List.of(copy), List.of());
        willThrow(new MailPost.NotTaken("421 too busy", false, true, new IllegalStateException()))
                .given(post)
                .post(copy);

        relay.relay();
        relay.relay();

        then(post).should(times(1)).post(copy);
        then(outbox).should(times(1)).take(any(), anyInt());
    }

    @Test
    void pausesGrowOneTwoFourEightMinutesAndTheFifthRefusalGivesUp() {
        assertThat(BackOff.next(1, NOW)).contains(NOW.plus(Duration.ofMinutes(1)));
        assertThat(BackOff.next(2, NOW)).contains(NOW.plus(Duration.ofMinutes(2)));
        assertThat(BackOff.next(3, NOW)).contains(NOW.plus(Duration.ofMinutes(4)));
        assertThat(BackOff.next(4, NOW)).contains(NOW.plus(Duration.ofMinutes(8)));
        assertThat(BackOff.next(5, NOW)).isEmpty();
    }
}
