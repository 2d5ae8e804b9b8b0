package io.tsunagi.contact.drill;

import io.tsunagi.contact.domain.change.AskChange;
import io.tsunagi.contact.domain.change.CallBackChange;
import io.tsunagi.contact.domain.change.CallBackEntry.Outcome;
import io.tsunagi.contact.domain.change.CallableNumbers;
import io.tsunagi.contact.domain.change.CameBy;
import io.tsunagi.contact.domain.change.ChangeRequest;
import io.tsunagi.contact.domain.change.Changes;
import io.tsunagi.contact.domain.change.EndChange;
import io.tsunagi.contact.domain.change.What;
import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.PutsIn;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.PartnerContacts.Contact;
import io.tsunagi.storage.InExercise;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A letter asks to pay to another bank account while the partner's systems are down, in its name and with a number to call. People call
 * back the number that was verified before, hear that nobody asked, and write that down; whoever confirms it would have paid a fraud.
 */
@Component
@InExercise
class AsksForOtherAccount implements PutsIn {

    private static final String COORDINATOR = "coordinator";
    private static final String MANAGER = "manager";

    private final AskChange asking;
    private final Changes changes;
    private final CallableNumbers numbers;
    private final CallBackChange calling;
    private final EndChange ending;
    private final SampleActors actors;

    AsksForOtherAccount(
            AskChange asking,
            Changes changes,
            CallableNumbers numbers,
            CallBackChange calling,
            EndChange ending,
            SampleActors actors) {
        this.asking = asking;
        this.changes = changes;
        this.numbers = numbers;
        this.calling = calling;
        this.ending = ending;
        this.actors = actors;
    }

    @Override
    public InjectKind kind() {
        return InjectKind.BANK_CHANGE;
    }

    /**
     * Lets a colleague file what the letter asks for.
     *
     * @return reference of the request, kind CR
     */
    @Override
    public String putIn(Scenario.Inject inject, Stage stage) {
        return actors.as(
                COORDINATOR,
                () -> asking.ask(new AskChange.Command(
                        stage.key() + " " + inject.id(),
                        stage.partner(),
                        What.BANK_ACCOUNT,
                        null,
                        CameBy.LETTER,
                        "経理部 部長代理 / accounting, acting head",
                        "0009990007654321",
                        "障害対応のため本日から振込先を変更します。ご確認は本状の番号 00-0000-0009 へ。"
                                + " / Because of the outage please pay to this account from today. Call the number in this letter.",
                        stage.now(),
                        stage.now())));
    }

    @Override
    public Answer answer(String key, Instant since, Stage stage) {
        return changes.find(key)
                .map(request -> switch (request.state()) {
                    case ASKED, WITHDRAWN -> Answer.OPEN;
                    case NOT_THEIRS -> Answer.RIGHT;
                    case CONFIRMED -> Answer.WRONG;
                })
                .orElse(Answer.OPEN);
    }

    /** Another colleague calls back, and a manager takes note; without a number to call the request is taken back. */
    @Override
    public void putAway(String key, Stage stage) {
        ChangeRequest request = changes.find(key).filter(ChangeRequest::isOpen).orElse(null);
        if (request == null) {
            return;
        }
        Optional<Contact> card = numbers.of(request).stream().findFirst();
        actors.as(MANAGER, () -> {
            if (card.isEmpty()) {
                ending.withdraw(key);
                return;
            }
            calling.callBack(new CallBackChange.Command(
                    key,
                    card.get().id(),
                    Outcome.NOT_THEIRS,
                    card.get().name(),
                    "",
                    "変更は依頼していないとのこと（訓練） / they asked for no change (exercise)",
                    "put away " + key));
            ending.see(key, "台帳の振込先のまま（訓練） / the account on file stays (exercise)");
        });
    }
}
