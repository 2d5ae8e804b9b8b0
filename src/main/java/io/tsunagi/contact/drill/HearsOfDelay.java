package io.tsunagi.contact.drill;

import io.tsunagi.bulletin.BulletinStanding;
import io.tsunagi.bulletin.PublishedBulletins;
import io.tsunagi.contact.domain.call.Call.Direction;
import io.tsunagi.contact.domain.call.Call.Reached;
import io.tsunagi.contact.domain.call.RecordCall;
import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.PutsIn;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.PartnerContacts;
import io.tsunagi.partner.PartnerContacts.Contact;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.InExercise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The partner's duty desk calls: the end that was told will not hold, a day more at the least. People tell it in a bulletin, with an end
 * not before that day, or with none; whoever still promises the earlier end has told what is not so.
 */
@Component
@InExercise
class HearsOfDelay implements PutsIn {

    private static final Duration LATER = Duration.ofDays(1);
    private static final Duration CALL_AGAIN = Duration.ofHours(1);
    private static final String COORDINATOR = "coordinator";

    private final RecordCall calls;
    private final SupplyChainMap map;
    private final PartnerContacts contacts;
    private final PublishedBulletins bulletins;
    private final BulletinStanding standing;
    private final SampleActors actors;

    HearsOfDelay(
            RecordCall calls,
            SupplyChainMap map,
            PartnerContacts contacts,
            PublishedBulletins bulletins,
            BulletinStanding standing,
            SampleActors actors) {
        this.calls = calls;
        this.map = map;
        this.contacts = contacts;
        this.bulletins = bulletins;
        this.standing = standing;
        this.actors = actors;
    }

    @Override
    public InjectKind kind() {
        return InjectKind.ETA_SLIP;
    }

    /**
     * Lets a colleague answer the telephone and write the call down.
     *
     * @return reference of the call, kind CL
     * @throws Refused before the disruption is declared
     */
    @Override
    public String putIn(Scenario.Inject inject, Stage stage) {
        String disruption = stage.disruption();
        if (disruption == null) {
            throw new Refused(Refusal.of("drill.put-in.not-declared"));
        }
        return actors.as(
                COORDINATOR,
                () -> call(
                        stage,
                        disruption,
                        stage.key() + " " + inject.id(),
                        Direction.IN,
                        "伺いました。確認して、取引先へお知らせします。 / Heard. We check it and tell our partners.",
                        "お伝えした復旧の見込みは守れません。少なくともあと一日かかります。"
                                + " / The end we told you will not hold. It takes at least one day more.",
                        stage.now().plus(CALL_AGAIN),
                        null));
    }

    @Override
    public Answer answer(String key, Instant since, Stage stage) {
        boolean told = bulletins.of(stage.declared()).stream()
                .anyMatch(one -> one.publishedAt().isAfter(since));
        if (!told) {
            return Answer.OPEN;
        }
        Instant promised = standing.of(stage.declared()).systemUp();
        boolean early = promised != null && promised.isAfter(since) && promised.isBefore(since.plus(LATER));
        return early ? Answer.WRONG : Answer.RIGHT;
    }

    /** A colleague calls back as was promised; the end stays as unknown as it is. */
    @Override
    public void putAway(String key, Stage stage) {
        actors.as(
                COORDINATOR,
                () -> call(
                        stage,
                        stage.declared(),
                        key + " " + stage.key(),
                        Direction.OUT,
                        "遅れを確認しました（訓練）。 / The delay is confirmed (exercise).",
                        "",
                        null,
                        key));
    }

    private String call(
            Stage stage,
            String disruption,
            String form,
            Direction direction,
            String said,
            String asked,
            @Nullable Instant again,
            @Nullable String follows) {
        Optional<SupplyChainMap.Partner> partner = map.partner(stage.partner());
        Optional<Contact> card =
                partner.map(one -> contacts.of(one.id())).map(List::stream).flatMap(all -> all.findFirst());
        return calls.record(new RecordCall.Command(
                form,
                disruption,
                partner.map(SupplyChainMap.Partner::id).orElse(null),
                card.map(Contact::id).orElse(null),
                direction,
                Reached.REACHED,
                card.map(Contact::name).orElse("システム当番（訓練） / duty (exercise)"),
                card.map(Contact::phone).orElse("00-0000-0001"),
                said,
                asked,
                again,
                null,
                stage.now(),
                stage.now(),
                follows,
                null));
    }
}
