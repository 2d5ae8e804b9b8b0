package io.tsunagi.cost;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.cost.domain.Bearer;
import io.tsunagi.cost.domain.CostKind;
import io.tsunagi.cost.domain.KeepEvidence;
import io.tsunagi.cost.domain.NoteCost;
import io.tsunagi.cost.domain.letter.DraftLetter;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.shared.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Disruptions of their own with costs and letters. */
@Component
public class CostCases implements Rooms {

    static final LocalDate FIRST = LocalDate.of(2026, 2, 26);

    private final MapFixtures map;
    private final DisruptionFixtures disruptions;
    private final NoteCost noting;
    private final DraftLetter drafting;
    private final KeepEvidence keeping;

    CostCases(
            MapFixtures map,
            DisruptionFixtures disruptions,
            NoteCost noting,
            DraftLetter drafting,
            KeepEvidence keeping) {
        this.map = map;
        this.disruptions = disruptions;
        this.noting = noting;
        this.drafting = drafting;
        this.keeping = keeping;
    }

    /** A disruption of a new partner. */
    public String disruption() {
        String code = "CO" + UUID.randomUUID().toString().substring(0, 10).toUpperCase(Locale.ROOT);
        return disruptions.inFallback(map.partnerWithSystem(code, Duration.ofHours(24)));
    }

    /** Ten days of demurrage, seven free, at that rate; noted by the broker. */
    public String demurrage(String disruption, Money rate) {
        return As.broker(() -> noting.note(command(disruption, UUID.randomUUID().toString(), CostKind.DEMURRAGE)
                .demurrage(rate)));
    }

    /** Overtime of that amount; noted by the broker. */
    public String overtime(String disruption, Money amount) {
        return As.broker(() -> noting.note(command(disruption, UUID.randomUUID().toString(), CostKind.OVERTIME)
                .amount(amount)));
    }

    /** A letter by {@code test-manager}. */
    public String draft(String disruption, String template, Locale language, String words, List<String> entries) {
        return As.manager(() -> drafting.draft(new DraftLetter.Command(
                UUID.randomUUID().toString(), disruption, template, language, "見本海運株式会社 輸入課", words, entries)));
    }

    static Begun command(String disruption, String key, CostKind kind) {
        return new Begun(disruption, key, kind);
    }

    /** A cost that is being written. */
    record Begun(String disruption, String key, CostKind kind) {

        NoteCost.Command demurrage(Money rate) {
            return whole(FIRST.plusDays(9), rate, null, "");
        }

        NoteCost.Command amount(Money amount) {
            return whole(null, null, amount, "");
        }

        NoteCost.Command whole(@Nullable LocalDate to, @Nullable Money rate, @Nullable Money amount, String why) {
            return new NoteCost.Command(
                    key,
                    disruption,
                    "",
                    "SMPU1234567",
                    kind,
                    "申告ができず引き取れなかった",
                    Bearer.DISPUTED,
                    "見本海運",
                    FIRST,
                    to,
                    7,
                    rate,
                    amount,
                    why);
        }
    }

    /** Dollars. */
    public static Money dollars(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("USD"));
    }

    @Override
    public Map<String, String> rooms() {
        String disruption = disruption();
        String cost = demurrage(disruption, Money.yen(12_000));
        demurrage(disruption, dollars("100.10"));
        As.broker(() -> keeping.keep(cost, "請求書.txt", "見本".getBytes(StandardCharsets.UTF_8)));
        String letter = draft(disruption, "waiver", Locale.JAPANESE, "", List.of(cost));
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("costs", "/disruptions/" + disruption + "/costs");
        rooms.put("cost-new", "/disruptions/" + disruption + "/costs/new");
        rooms.put("cost", "/costs/" + cost);
        rooms.put("letter-new", "/disruptions/" + disruption + "/letters/new?entry=" + cost);
        rooms.put("letter", "/letters/" + letter);
        rooms.put("letters-waiting", "/letters/waiting");
        return rooms;
    }
}
