package io.tsunagi.contact.demo;

import io.tsunagi.contact.domain.call.Call.Direction;
import io.tsunagi.contact.domain.call.Call.Reached;
import io.tsunagi.contact.domain.call.Calls;
import io.tsunagi.contact.domain.call.RecordCall;
import io.tsunagi.contact.domain.change.AskChange;
import io.tsunagi.contact.domain.change.CameBy;
import io.tsunagi.contact.domain.change.What;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.identity.DemoScene;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.PartnerContacts;
import io.tsunagi.partner.PartnerContacts.Contact;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two calls in the newest sample disruption and a bank account that somebody asked to change, unless calls are there. */
@Component
@Profile("demo")
@Order(60)
class KeepSampleCalls implements DemoScene {

    private final Disruptions disruptions;
    private final PartnerContacts contacts;
    private final Calls calls;
    private final Steps steps;
    private final Clock clock;

    KeepSampleCalls(Disruptions disruptions, PartnerContacts contacts, Calls calls, Steps steps, Clock clock) {
        this.disruptions = disruptions;
        this.contacts = contacts;
        this.calls = calls;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void play(SampleActors actors) {
        actors.as(
                "broker",
                () -> disruptions.all().stream()
                        .reduce((newer, older) -> older)
                        .filter(one -> !one.state().isOver())
                        .filter(one ->
                                calls.page(one.reference(), null, null, 1).isEmpty())
                        .ifPresent(this::keep));
    }

    private void keep(Disruption disruption) {
        List<Contact> cards = contacts.all().stream()
                .filter(card ->
                        card.verifiedSince() != null && disruption.partnerIds().contains(card.partnerId()))
                .toList();
        if (cards.isEmpty()) {
            return;
        }
        Contact card = cards.get(0);
        Instant now = clock.instant();
        call(disruption, card, Direction.OUT, "障害のため書面で手続きします。 / We go on by paper.", now.plus(Duration.ofHours(2)));
        call(disruption, card, Direction.IN, "復旧の時刻はまだ分かりません。 / No end is known yet.", null);
        steps.asking()
                .ask(new AskChange.Command(
                        "sample change " + disruption.reference(),
                        card.partnerCode(),
                        What.BANK_ACCOUNT,
                        null,
                        CameBy.MAIL,
                        "見本の経理 / sample accounting",
                        "1234567",
                        "見本銀行 / sample bank",
                        now,
                        now));
    }

    private void call(Disruption disruption, Contact card, Direction direction, String said, @Nullable Instant again) {
        Instant now = clock.instant();
        steps.recording()
                .record(new RecordCall.Command(
                        "sample call " + direction + " " + disruption.reference(),
                        disruption.reference(),
                        card.partnerId(),
                        card.id(),
                        direction,
                        Reached.REACHED,
                        card.name(),
                        card.phone(),
                        said,
                        "いつ直りますか。 / When will it be over?",
                        again,
                        null,
                        now,
                        now,
                        null,
                        null));
    }

    /** What the scene does. */
    @Component
    @Profile("demo")
    record Steps(RecordCall recording, AskChange asking) {}
}
