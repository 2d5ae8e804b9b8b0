package io.tsunagi.shipment.domain.prefer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.RankedRows;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.prefer.DecidePreference.Proposal;
import io.tsunagi.shipment.domain.wave.SiteDay;
import io.tsunagi.shipment.web.RankWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@TsunagiTest
class PreferenceModuleTests {

    private static final String ONE = "test-manager";
    private static final String OTHER = "test-second-manager";

    @Autowired
    DecidePreference decide;

    @Autowired
    PreferShipments prefer;

    @Autowired
    Preferences preferences;

    @Autowired
    DisruptedShipper shippers;

    @Autowired
    RankedRows rows;

    @Autowired
    RankWords words;

    @Autowired
    Clock clock;

    private UUID shipper;
    private LocalDate today;

    @BeforeEach
    void aShipper() {
        shipper = shippers.inFallback().partner();
        today = SiteDay.of(clock.instant());
    }

    @Test
    void insideP4ItStandsAsIfHarmBeganWithTheFirstDayAndOtherClassesStayAsTheyAre() {
        String late = rows.add(shipper, 4, clock.instant(), Duration.ofDays(10));
        String due = rows.add(shipper, 4, clock.instant().minus(Duration.ofDays(3)), Duration.ofDays(1));
        String essential = rows.add(shipper, 3, clock.instant(), Duration.ofDays(10));
        Instant essentialRank = rows.find(essential).triage().rankAt();
        Instant dueRank = rows.find(due).triage().rankAt();
        Preference rule = proposed("");
        As.manager(() -> prefer.run());
        assertThat(rows.find(late).lift().preference())
                .as("one manager moves nothing")
                .isNull();

        As.manager(() -> decide.confirm(rule.id(), OTHER));
        As.manager(() -> prefer.run());

        Shipment moved = rows.find(late);
        assertThat(moved.triage().priority()).isEqualTo(4);
        assertThat(moved.triage().rankAt()).isEqualTo(SiteDay.start(today));
        assertThat(moved.lift().preference()).isEqualTo(rule.name());
        assertThat(rows.find(due).triage().rankAt()).as("harm began before").isEqualTo(dueRank);
        assertThat(rows.find(due).lift().preference()).isNull();
        assertThat(rows.find(essential).triage().rankAt()).isEqualTo(essentialRank);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.sentence(moved)).contains("Moved up inside P4 by the rule “" + rule.name() + "”.");

        As.manager(() -> prefer.run());
        assertThat(rows.find(late)).as("twice is once").isEqualTo(moved);
    }

    @Test
    void endedItPutsBackWhatItMoved() {
        String late = rows.add(shipper, 4, clock.instant(), Duration.ofDays(10));
        Shipment before = rows.find(late);
        Preference rule = inForce("");
        assertThat(rows.find(late).lift().preference()).isEqualTo(rule.name());

        As.manager(() -> decide.end(rule.id(), ONE));
        As.manager(() -> decide.end(rule.id(), ONE));
        As.manager(() -> prefer.run());

        assertThat(rows.find(late).triage().rankAt()).isEqualTo(before.triage().rankAt());
        assertThat(rows.find(late).lift().preference()).isNull();
    }

    @Test
    void ofOneCustomerItMovesThatCustomerOnly() {
        String late = rows.add(shipper, 4, clock.instant(), Duration.ofDays(10));
        inForce("よその届け先");
        assertThat(rows.find(late).lift().preference()).isNull();
        inForce("試験の届け先");
        assertThat(rows.find(late).lift().preference()).isNotNull();
    }

    @Test
    void twoManagersAndANameOfItsOwnAreNeeded() {
        Preference rule = proposed("");
        assertThatThrownBy(() -> As.manager(() -> decide.confirm(rule.id(), ONE)))
                .hasMessageContaining("preference.refused.same");
        assertThatThrownBy(() -> As.manager(() ->
                        decide.propose(UUID.randomUUID(), proposal(rule.name(), "", today, today.plusDays(1)), ONE)))
                .hasMessageContaining("preference.refused.name");
        As.manager(() -> decide.decline(rule.id(), ONE));
        assertThatThrownBy(() -> As.manager(() -> decide.confirm(rule.id(), OTHER)))
                .hasMessageContaining("preference.refused.decided");
    }

    @Test
    void itBeginsTodayAtTheEarliestAndLasts92DaysAtMost() {
        assertThatThrownBy(() -> propose(today.minusDays(1), today)).hasMessageContaining("preference.refused.from");
        assertThatThrownBy(() -> propose(today, today.minusDays(1))).hasMessageContaining("preference.refused.until");
        assertThatThrownBy(() -> propose(today, today.plusDays(92))).hasMessageContaining("preference.refused.until");
        assertThat(propose(today, today.plusDays(91)).state()).isEqualTo(Preference.State.PROPOSED);
    }

    private Preference propose(LocalDate from, LocalDate until) {
        return As.manager(
                () -> decide.propose(UUID.randomUUID(), proposal("rule " + UUID.randomUUID(), "", from, until), ONE));
    }

    private Preference proposed(String customer) {
        return As.manager(() -> decide.propose(
                UUID.randomUUID(), proposal("rule " + UUID.randomUUID(), customer, today, today.plusDays(7)), ONE));
    }

    private Preference inForce(String customer) {
        Preference rule = proposed(customer);
        As.manager(() -> decide.confirm(rule.id(), OTHER));
        As.manager(() -> prefer.run());
        return rule;
    }

    private Proposal proposal(String name, String customer, LocalDate from, LocalDate until) {
        return new Proposal(name, "年間契約の最低出荷数を守るため、通常品の中で先にする", "営業部 高橋", shipper, customer, from, until);
    }
}
