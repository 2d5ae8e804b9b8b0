package io.tsunagi.claim;

import io.tsunagi.As;
import io.tsunagi.claim.domain.Claim.Asked;
import io.tsunagi.claim.domain.DecideClaim;
import io.tsunagi.claim.domain.Ground;
import io.tsunagi.claim.domain.OpenClaim;
import io.tsunagi.claim.domain.Reason;
import io.tsunagi.claim.domain.SupportClaim;
import io.tsunagi.claim.domain.Verdict;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.RankedRows;
import io.tsunagi.shipment.domain.CustomerType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims at every point of their way, walked as people walk it. */
@Component
public class ClaimCases {

    public static final String ON_ORDER = "03-0000-0000";

    private final RankedRows rows;
    private final OpenClaim open;
    private final SupportClaim support;
    private final DecideClaim decide;
    private final Clock clock;

    ClaimCases(RankedRows rows, OpenClaim open, SupportClaim support, DecideClaim decide, Clock clock) {
        this.rows = rows;
        this.open = open;
        this.support = support;
        this.decide = decide;
        this.clock = clock;
    }

    /** A P3 shipment of a hospital, with a claim on the order or not. */
    public String shipment(@Nullable String claimedOnOrder) {
        return rows.add(
                UUID.randomUUID(),
                3,
                clock.instant(),
                Duration.ofDays(2),
                CustomerType.HOSPITAL,
                "RESPIRATORY",
                "OTHER",
                claimedOnOrder);
    }

    /** Taken up by the coordinator, waits for the call. */
    public String opened(String shipment, int priority) {
        return As.coordinator(() -> open.open(List.of(shipment), asked(priority, "病院のFAXあり"), 24));
    }

    /** Called back, waits for two people. */
    public String called(String shipment, int priority) {
        String claim = opened(shipment, priority);
        As.coordinator(() -> support.calledBack(claim, clock.instant(), ON_ORDER, "", "看護師長が確認、残り1日分"));
        return claim;
    }

    /** Granted by two managers as it was asked. */
    public String granted(String shipment, int priority) {
        String claim = called(shipment, priority);
        Verdict verdict = priority == 0 ? Verdict.GRANT_P0 : Verdict.GRANT_P1;
        says("claims-one", claim, verdict);
        says("claims-two", claim, verdict);
        return claim;
    }

    /** One manager says something. */
    public void says(String login, String claim, Verdict verdict) {
        As.somebody(
                login,
                Set.of(Role.MANAGER),
                () -> decide.say(claim, verdict, Reason.CONFIRMED_ON_CALL, "電話で確認した内容のとおり", 24));
    }

    /** What is claimed. */
    public static Asked asked(int priority, String evidence) {
        return new Asked(
                priority, "さくら病院", "佐藤", "薬剤師", Ground.HOME_CARE_DEVICE, "在宅患者の酸素", evidence, new BigDecimal("1"));
    }
}
