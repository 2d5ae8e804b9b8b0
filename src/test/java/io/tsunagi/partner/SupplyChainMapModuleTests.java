package io.tsunagi.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.partner.SupplyChainMap.Affected;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.RecordPartner;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TsunagiTest
class SupplyChainMapModuleTests {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private SupplyChainMap map;

    @Autowired
    private MapFixtures fixtures;

    @Autowired
    private RecordPartner recordPartner;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void failureTravelsTwoStepsAlongSystemsThatStopWithItAndNoFurther() {
        UUID hub = fixtures.partnerWithSystem("MAP1-HUB", DAY);
        UUID shop = fixtures.partnerWithSystem("MAP1-SHOP", DAY);
        UUID carrier = fixtures.partnerWithSystem("MAP1-CARRIER", DAY);
        fixtures.partnerWithSystem("MAP1-CLINIC", DAY);
        fixtures.partnerWithSystem("MAP1-FARM", DAY);
        fixtures.needs("MAP1-SHOP", hub, shop);
        fixtures.needs("MAP1-CARRIER", hub, null);
        fixtures.needs("MAP1-CLINIC", shop, null);
        fixtures.needs("MAP1-FARM", carrier, null);

        List<Affected> reached = RowScope.asHouse(() -> map.affectedBy(hub));

        assertThat(reached)
                .extracting(affected -> affected.partner().code() + " " + affected.depth())
                .containsExactly("MAP1-HUB 0", "MAP1-CARRIER 1", "MAP1-SHOP 1", "MAP1-CLINIC 2");
        assertThat(reached.get(3).whyEn()).isEqualTo("shipping of MAP1-CLINIC");
        assertThat(reached.get(0).whyJa()).isEqualTo("倉庫システムの停止");
    }

    @Test
    void circleOfThreeSystemsEndsAndKeepsTheLeastDepth() {
        UUID first = fixtures.partnerWithSystem("MAP2-A", DAY);
        UUID second = fixtures.partnerWithSystem("MAP2-B", DAY);
        UUID third = fixtures.partnerWithSystem("MAP2-C", DAY);
        fixtures.needs("MAP2-B", first, second);
        fixtures.needs("MAP2-C", second, third);
        fixtures.needs("MAP2-A", third, first);

        List<Affected> reached = RowScope.asHouse(() -> map.affectedBy(first));

        assertThat(reached)
                .extracting(affected -> affected.partner().code() + " " + affected.depth())
                .containsExactly("MAP2-A 0", "MAP2-B 1", "MAP2-C 2");
    }

    @Test
    void withoutScopeNoRowOfTheMapIsVisibleAndAPartnerSeesOnlyItsOwn() {
        UUID system = fixtures.partnerWithSystem("MAP3-OWN", DAY);
        fixtures.partnerWithSystem("MAP3-OTHER", DAY);
        UUID partner = RowScope.asHouse(() -> map.system(system)).orElseThrow().partnerId();

        assertThat(count("partner.partners")).isZero();
        assertThat(count("partner.partner_systems")).isZero();
        assertThat(count("partner.dependencies")).isZero();
        assertThat(count("partner.contacts")).isZero();
        assertThat(RowScope.asPartner(partner, () -> count("partner.partner_systems")))
                .isEqualTo(1);
    }

    @Test
    void refusesACodeThatIsTakenAndACodeInLowerCaseLetters() {
        fixtures.partnerWithSystem("MAP4-TAKEN", DAY);

        Refused taken = catchThrowableOfType(Refused.class, () -> add("MAP4-TAKEN"));
        Refused odd = catchThrowableOfType(Refused.class, () -> add("map 4!"));

        assertThat(taken.refusals()).containsExactly(Refusal.at("code", "partner.refused.code-taken", "MAP4-TAKEN"));
        assertThat(odd.refusals()).containsExactly(Refusal.at("code", "partner.refused.code"));
    }

    @Test
    void refusesTheSameNeedTwiceAndAForeignSystemThatStops() {
        UUID hub = fixtures.partnerWithSystem("MAP5-HUB", DAY);
        fixtures.partnerWithSystem("MAP5-SHOP", DAY);
        fixtures.needs("MAP5-SHOP", hub, null);

        Refused again = catchThrowableOfType(Refused.class, () -> fixtures.needs("MAP5-SHOP", hub, null));
        Refused foreign = catchThrowableOfType(Refused.class, () -> fixtures.needs("MAP5-SHOP", hub, hub));

        assertThat(again.refusals()).extracting(Refusal::message).containsExactly("partner.refused.drawn");
        assertThat(foreign.refusals()).extracting(Refusal::field).containsExactly("stopsSystemId");
    }

    private void add(String code) {
        As.manager(() ->
                recordPartner.record(new RecordPartner.Command(null, code, "名称", "Name", PartnerKind.SHIPPER, 0)));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
