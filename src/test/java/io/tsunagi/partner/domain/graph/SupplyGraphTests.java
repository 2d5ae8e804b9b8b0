package io.tsunagi.partner.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.Goals;
import io.tsunagi.partner.domain.Harm;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.SecondFactor;
import io.tsunagi.partner.domain.SubcontractCard;
import io.tsunagi.partner.domain.SystemCard;
import io.tsunagi.partner.domain.SystemKind;
import io.tsunagi.partner.domain.WayIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupplyGraphTests {

    private static final Goals SAID_NOTHING = Goals.NONE;

    private final List<PartnerCard> partners = new ArrayList<>();
    private final List<SystemCard> systems = new ArrayList<>();
    private final List<DependencyCard> needs = new ArrayList<>();
    private final List<SubcontractCard> works = new ArrayList<>();

    @Test
    void whoSaidNothingPassesOnTheEightHoursOfTheClinicTwoStepsAwayAndNamesIt() {
        partner("HUB", "SHOP", "CLINIC");
        need("SHOP", "HUB", "SHOP", SAID_NOTHING);
        need("CLINIC", "SHOP", null, longest(8));
        SupplyGraph graph = graph();

        Inherited.Figure<Duration> asked =
                Objects.requireNonNull(graph.inherited().of(id("S-HUB")).longestOutage());

        assertThat(asked.value()).isEqualTo(Duration.ofHours(8));
        assertThat(asked.from().partnerId()).isEqualTo(id("CLINIC"));
        assertThat(asked.inheritedBy(id("S-HUB"))).isTrue();
        assertThat(Objects.requireNonNull(graph.inherited().of(needs.get(0)).longestOutage())
                        .inheritedBy(needs.get(0)))
                .isTrue();
    }

    @Test
    void whoSaidTwentyFourHoursIsTakenAtThatWordAndNothingIsPassedThroughIt() {
        partner("HUB", "SHOP", "CLINIC");
        need("SHOP", "HUB", "SHOP", longest(24));
        need("CLINIC", "SHOP", null, longest(8));

        Inherited.Figure<Duration> asked =
                Objects.requireNonNull(graph().inherited().of(id("S-HUB")).longestOutage());

        assertThat(asked.value()).isEqualTo(Duration.ofHours(24));
        assertThat(asked.inheritedBy(id("S-HUB"))).isFalse();
    }

    @Test
    void strictestOfAllNeedersCountsShortestTimeHighestShareWorstHarm() {
        partner("HUB", "SHOP", "PLANT");
        need("SHOP", "HUB", null, new Goals(Duration.ofHours(12), 20, null, Harm.LIGHT, Harm.SERIOUS, null));
        need("PLANT", "HUB", null, new Goals(Duration.ofHours(6), 10, null, Harm.NONE, Harm.SEVERE, null));

        Inherited.Asked asked = graph().inherited().of(id("S-HUB"));

        assertThat(Objects.requireNonNull(asked.rto()).value()).isEqualTo(Duration.ofHours(6));
        assertThat(Objects.requireNonNull(asked.rloPercent()).value()).isEqualTo(20);
        assertThat(Objects.requireNonNull(asked.after4h()).value()).isEqualTo(Harm.LIGHT);
        assertThat(Objects.requireNonNull(asked.after1d()).value()).isEqualTo(Harm.SEVERE);
        assertThat(asked.after3d()).isNull();
    }

    @Test
    void circleOfThreeSystemsInheritsOnceAndEnds() {
        partner("A", "B", "C");
        need("B", "A", "B", SAID_NOTHING);
        need("C", "B", "C", SAID_NOTHING);
        need("A", "C", "A", SAID_NOTHING);
        need("C", "A", null, longest(5));
        SupplyGraph graph = graph();

        for (String system : List.of("S-A", "S-B", "S-C")) {
            assertThat(Objects.requireNonNull(graph.inherited().of(id(system)).longestOutage())
                            .value())
                    .isEqualTo(Duration.ofHours(5));
        }
        assertThat(graph.affectedBy(id("S-A")))
                .extracting(one -> one.partner().code() + " " + one.depth())
                .containsExactly("A 0", "B 1", "C 1");
    }

    @Test
    void partnerThatCannotWorkReachesThoseItWorksForTierByTier() {
        partner("CARRIER", "DRIVERS", "HUB");
        work("CARRIER", "DRIVERS");
        work("HUB", "CARRIER");
        SupplyGraph graph = graph();

        assertThat(graph.affectedByPartner(id("DRIVERS")))
                .extracting(one -> one.partner().code() + " " + one.depth())
                .containsExactly("DRIVERS 0", "CARRIER 1", "HUB 2");
        assertThat(graph.affectedBy(id("S-DRIVERS")))
                .extracting(one -> one.partner().code())
                .containsExactly("DRIVERS");
    }

    @Test
    void pictureShowsSixtyPartnersAndSaysThatFortyOneAreLeftOut() {
        partner("HUB");
        for (int i = 0; i < 100; i++) {
            partner("SHOP-" + i);
            need("SHOP-" + i, "HUB", null, SAID_NOTHING);
        }
        SupplyGraph graph = graph();

        Around around = Around.of(graph, graph.partner("HUB").orElseThrow(), 1);

        assertThat(around.nodes()).hasSize(60);
        assertThat(around.left()).isEqualTo(41);
        assertThat(around.edges()).hasSize(59).allMatch(edge -> edge.to().equals(id("HUB")));
        assertThat(around.nodes().get(1).level()).isEqualTo(1);
    }

    @Test
    void rowsThatNameWhatIsNotThereAreLeftOut() {
        partner("HUB");
        need("GONE", "HUB", null, SAID_NOTHING);
        work("HUB", "GONE");
        SupplyGraph graph = graph();

        assertThat(graph.affectedByPartner(id("HUB"))).hasSize(1);
        assertThat(graph.contractorsOf(id("HUB"))).isEmpty();
    }

    private SupplyGraph graph() {
        return new SupplyGraph(partners, systems, needs, works);
    }

    private void partner(String... codes) {
        for (String code : codes) {
            partners.add(new PartnerCard(id(code), code, code, code, PartnerKind.SHIPPER, 0));
            systems.add(new SystemCard(
                    id("S-" + code),
                    id(code),
                    code,
                    code,
                    code,
                    "系",
                    "system",
                    SystemKind.WMS,
                    Duration.ofDays(1),
                    10,
                    0));
        }
    }

    private void need(String who, String whose, @Nullable String stops, Goals goals) {
        needs.add(new DependencyCard(
                id(who + whose + stops),
                id(who),
                id("S-" + whose),
                stops == null ? null : id("S-" + stops),
                "出荷",
                "shipping",
                "",
                goals));
    }

    private void work(String principal, String contractor) {
        works.add(new SubcontractCard(
                id(principal + contractor),
                id(principal),
                id(contractor),
                "配送",
                "carriage",
                WayIn.OWN,
                SecondFactor.NO,
                ""));
    }

    private static Goals longest(int hours) {
        return new Goals(null, null, Duration.ofHours(hours), null, null, null);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
