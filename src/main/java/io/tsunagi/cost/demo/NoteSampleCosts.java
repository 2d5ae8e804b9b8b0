package io.tsunagi.cost.demo;

import io.tsunagi.cost.domain.Bearer;
import io.tsunagi.cost.domain.CostHand;
import io.tsunagi.cost.domain.CostKind;
import io.tsunagi.cost.domain.CostState;
import io.tsunagi.cost.domain.Costs;
import io.tsunagi.cost.domain.KeepEvidence;
import io.tsunagi.cost.domain.MoveCost;
import io.tsunagi.cost.domain.NoteCost;
import io.tsunagi.cost.domain.letter.DraftLetter;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.identity.DemoScene;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.shared.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three invented costs in two currencies and a request for a waiver that waits for its signature, unless costs are there. */
@Component
@Profile("demo")
@Order(110)
class NoteSampleCosts implements DemoScene {

    private static final String LINE = "見本海運 輸入課 / Sample Line, import desk";
    private static final int STAYED = 9;

    private final Disruptions disruptions;
    private final Costs costs;
    private final CostHand hand;
    private final Acts acts;

    NoteSampleCosts(Disruptions disruptions, Costs costs, CostHand hand, Acts acts) {
        this.disruptions = disruptions;
        this.costs = costs;
        this.hand = hand;
        this.acts = acts;
    }

    @Override
    public void play(SampleActors actors) {
        Disruption running = actors.as(
                "broker",
                () -> disruptions.all().stream()
                        .reduce((newer, older) -> older)
                        .filter(one -> !one.state().isOver())
                        .filter(one ->
                                costs.page(one.reference(), null, null, 1).isEmpty())
                        .orElse(null));
        if (running == null) {
            return;
        }
        String reference = running.reference();
        String demurrage = actors.as("broker", () -> demurrage(reference));
        String detention = actors.as("broker", () -> detention(reference));
        actors.as("coordinator", () -> overtime(reference));
        actors.as("manager", () -> {
            acts.moving().move(detention, CostState.CLAIMED, "電話で請求（見本） / claimed by telephone (sample)", null);
            acts.drafting()
                    .draft(new DraftLetter.Command(
                            "sample letter " + reference,
                            reference,
                            "waiver",
                            Locale.JAPANESE,
                            "見本海運株式会社 輸入課",
                            "",
                            List.of(demurrage)));
        });
    }

    private String demurrage(String disruption) {
        LocalDate today = hand.today();
        String reference = note(
                disruption,
                CostKind.DEMURRAGE,
                "SMPU1234567 / SAMPLE-BL-001",
                "申告ができず、コンテナを引き取れなかった。 / Import could not be declared, so the container was not taken over.",
                today.minusDays(STAYED),
                today,
                Money.yen(12_000),
                null);
        acts.keeping()
                .keep(
                        reference,
                        "見本の請求書.txt",
                        "見本 / sample: demurrage, 10 days, 5 free, JPY 12,000 a day\n".getBytes(StandardCharsets.UTF_8));
        return reference;
    }

    private String detention(String disruption) {
        LocalDate today = hand.today();
        return note(
                disruption,
                CostKind.DETENTION,
                "SMPU7654321",
                "倉庫が空けられず、返却が遅れた。 / The warehouse could not unload, so the container went back late.",
                today.minusDays(STAYED),
                today.minusDays(1),
                new Money(new BigDecimal("85.50"), Currency.getInstance("USD")),
                null);
    }

    private String overtime(String disruption) {
        return note(
                disruption,
                CostKind.OVERTIME,
                "",
                "書面への切替えで4名が6時間残業。 / Four people, six hours each, for the switch to paper.",
                hand.today(),
                null,
                null,
                Money.yen(72_000));
    }

    private String note(
            String disruption,
            CostKind kind,
            String cargo,
            String cause,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Money rate,
            @Nullable Money amount) {
        return acts.noting()
                .note(new NoteCost.Command(
                        "sample " + kind + " " + disruption,
                        disruption,
                        "",
                        cargo,
                        kind,
                        cause,
                        rate == null ? Bearer.US : Bearer.DISPUTED,
                        rate == null ? "自社 / own staff" : LINE,
                        from,
                        to,
                        5,
                        rate,
                        amount,
                        ""));
    }

    /** What the scene does. */
    @Component("costDemoActs")
    @Profile("demo")
    record Acts(NoteCost noting, KeepEvidence keeping, MoveCost moving, DraftLetter drafting) {}
}
