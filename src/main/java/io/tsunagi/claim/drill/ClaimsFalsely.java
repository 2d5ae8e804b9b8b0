package io.tsunagi.claim.drill;

import io.tsunagi.claim.domain.Claim;
import io.tsunagi.claim.domain.Claim.Asked;
import io.tsunagi.claim.domain.ClaimHours;
import io.tsunagi.claim.domain.ClaimState;
import io.tsunagi.claim.domain.Claims;
import io.tsunagi.claim.domain.DecideClaim;
import io.tsunagi.claim.domain.Ground;
import io.tsunagi.claim.domain.OpenClaim;
import io.tsunagi.claim.domain.Reason;
import io.tsunagi.claim.domain.SupportClaim;
import io.tsunagi.claim.domain.Verdict;
import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.PutsIn;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.PaperOrders;
import io.tsunagi.storage.InExercise;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A trading company orders paper and claims that it saves lives. People ask for what supports it, call back, and two of them refuse;
 * granted, it would have gone before insulin.
 */
@Component
@InExercise
class ClaimsFalsely implements PutsIn {

    /** Japanese area code 00 is nobody's. */
    private static final String NUMBER = "00-0000-0005";

    private static final String CUSTOMER = "未来商事株式会社（訓練）";
    private static final Duration NEEDED = Duration.ofDays(2);

    private final PaperOrders orders;
    private final SupplyChainMap map;
    private final Claims claims;
    private final Steps steps;
    private final SampleActors actors;

    ClaimsFalsely(PaperOrders orders, SupplyChainMap map, Claims claims, Steps steps, SampleActors actors) {
        this.orders = orders;
        this.map = map;
        this.claims = claims;
        this.steps = steps;
        this.actors = actors;
    }

    @Override
    public InjectKind kind() {
        return InjectKind.FALSE_P0;
    }

    /**
     * Lets a colleague take the order and file what its customer claims.
     *
     * @return reference of the claim, kind C
     * @throws Refused when the scenario has no site that takes orders
     */
    @Override
    public String putIn(Scenario.Inject inject, Stage stage) {
        return actors.as("coordinator", () -> {
            String shipment = shipment(inject, stage);
            return steps.opening()
                    .open(
                            List.of(shipment),
                            new Asked(
                                    0,
                                    CUSTOMER,
                                    "総務部の担当者 / somebody of general affairs",
                                    "総務 / general affairs",
                                    Ground.OTHER,
                                    "至急。人命に関わる。役員の指示。 / Urgent, lives depend on it, the board says so.",
                                    "電話で強く言われた / they insisted on the telephone",
                                    null),
                            ClaimHours.USUAL);
        });
    }

    private String shipment(Scenario.Inject inject, Stage stage) {
        UUID partner = map.partner(stage.partner())
                .map(SupplyChainMap.Partner::id)
                .orElseThrow(() -> new Refused(Refusal.of("drill.put-in.no-site")));
        String site =
                stage.sites().stream().findFirst().orElseThrow(() -> new Refused(Refusal.of("drill.put-in.no-site")));
        String number = "FP-" + stage.key().toUpperCase(Locale.ROOT) + "-" + inject.id();
        return Objects.requireNonNull(orders.take(new PaperOrders.PaperOrder(
                        partner,
                        site,
                        CUSTOMER,
                        "OFFICE",
                        null,
                        NUMBER,
                        stage.now(),
                        stage.now().plus(NEEDED),
                        null,
                        List.of(new PaperOrders.Line(
                                number, "PAPER-A4", "コピーペーパー A4 5000枚", BigDecimal.TEN, "CS", "AMBIENT", null))))
                .get(number));
    }

    @Override
    public Answer answer(String key, Instant since, Stage stage) {
        Claim claim = claims.find(key).orElse(null);
        if (claim == null) {
            return Answer.OPEN;
        }
        if (claim.falseAt() != null || claim.state() == ClaimState.REFUSED) {
            return Answer.RIGHT;
        }
        return claim.granted() != null ? Answer.WRONG : Answer.OPEN;
    }

    /** A colleague calls back, and two managers refuse. */
    @Override
    public void putAway(String key, Stage stage) {
        Claim claim = claims.find(key).orElseThrow();
        if (claim.state() == ClaimState.CALL_BACK) {
            actors.as(
                    "manager",
                    () -> steps.supporting()
                            .calledBack(
                                    key, stage.now(), NUMBER, "", "急ぎではないとのこと（訓練） / not urgent, they say (exercise)"));
        }
        refuse("manager", key);
        refuse("manager2", key);
    }

    private void refuse(String person, String key) {
        boolean decides = claims.find(key)
                .filter(claim -> claim.state() == ClaimState.DECISION)
                .isPresent();
        if (decides) {
            actors.as(
                    person,
                    () -> steps.deciding()
                            .say(
                                    key,
                                    Verdict.REFUSE,
                                    Reason.NOT_CONFIRMED,
                                    "電話で根拠がないと確認（訓練） / no ground, by the call back (exercise)",
                                    ClaimHours.USUAL));
        }
    }

    /** What people do with a claim. */
    @Component
    @InExercise
    record Steps(OpenClaim opening, SupportClaim supporting, DecideClaim deciding) {}
}
