package io.tsunagi.watch.drill;

import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.PutsIn;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.InExercise;
import io.tsunagi.watch.domain.Alert;
import io.tsunagi.watch.domain.Alerts;
import io.tsunagi.watch.domain.DecideAlert;
import io.tsunagi.watch.domain.TellByTelephone;
import io.tsunagi.watch.domain.TellByTelephone.Call;
import io.tsunagi.watch.domain.Trouble;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The partner's duty desk calls again: somebody was in another of its systems too. People declare that as a case of its own; laid to the
 * first one it would be forgotten when that ends, and dismissed it would go on.
 */
@Component
@InExercise
class HearsOfBreakIn implements PutsIn {

    private final TellByTelephone telling;
    private final Alerts alerts;
    private final DecideAlert deciding;
    private final SupplyChainMap map;
    private final SampleActors actors;

    HearsOfBreakIn(
            TellByTelephone telling, Alerts alerts, DecideAlert deciding, SupplyChainMap map, SampleActors actors) {
        this.telling = telling;
        this.alerts = alerts;
        this.deciding = deciding;
        this.map = map;
        this.actors = actors;
    }

    @Override
    public InjectKind kind() {
        return InjectKind.SECOND_COMPROMISE;
    }

    /**
     * Lets a colleague answer the telephone and enter what was told.
     *
     * @return reference of the alert, kind A
     * @throws Refused when the partner has no second system on the map
     */
    @Override
    public String putIn(Scenario.Inject inject, Stage stage) {
        UUID other = map.systems().stream()
                .filter(system -> system.partnerCode().equals(stage.partner()))
                .map(PartnerSystem::id)
                .filter(system -> !system.toString().equals(stage.system()))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("drill.put-in.no-second-system")));
        return actors.as(
                "coordinator",
                () -> telling.told(new Call(
                        other,
                        Trouble.ALL,
                        "システム当番（訓練） / duty (exercise)",
                        "00-0000-0001",
                        "外部クラウドにも侵入された。接続用の鍵と口座を見られたおそれ。"
                                + " / They were in the cloud service too. Keys and accounts may have been seen.",
                        stage.now(),
                        stage.now(),
                        stage.key() + " " + inject.id())));
    }

    @Override
    public Answer answer(String key, Instant since, Stage stage) {
        return alerts.find(key)
                .map(Alert::state)
                .map(state -> switch (state) {
                    case NEW -> Answer.OPEN;
                    case DECLARED -> Answer.RIGHT;
                    case JOINED, DISMISSED -> Answer.WRONG;
                })
                .orElse(Answer.OPEN);
    }

    /** A colleague puts the alert away with the words that it was part of an exercise. */
    @Override
    public void putAway(String key, Stage stage) {
        boolean open = alerts.find(key)
                .filter(alert -> alert.state() == Alert.State.NEW)
                .isPresent();
        if (open) {
            actors.as("manager", () -> deciding.dismiss(key, "訓練：時間内に申告されなかった / exercise: nobody declared it in time"));
        }
    }
}
