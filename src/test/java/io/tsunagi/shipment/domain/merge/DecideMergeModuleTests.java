package io.tsunagi.shipment.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.shipment.ReachedShipper;
import io.tsunagi.shipment.ShipmentFixtures;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.MappingProfile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class DecideMergeModuleTests {

    private static final String HEAD =
            new String(ShipmentFixtures.file(ShipmentFixtures.HUB), StandardCharsets.UTF_8).split("\r\n")[0];

    private final Map<UUID, MappingProfile> profiles = new HashMap<>();

    @Autowired
    ReachedShipper shippers;

    @Autowired
    MergeProposals proposals;

    @Autowired
    DecideMerge decide;

    @Autowired
    Shipments shipments;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void proposesSameCustomerArticleDestinationAndQuantityWithin72Hours() {
        UUID partner = UUID.randomUUID();
        ImportRun run = take(
                partner,
                row("A", "2026-11-20T09:00", "2026-11-25T17:00", "東病院", "INS-GLA", 3),
                row("B", "2026-11-23T09:00", "2026-11-24T17:00", "東病院", "INS-GLA", 3),
                row("C", "2026-11-23T09:01", "2026-11-25T17:00", "東病院", "INS-GLA", 4),
                row("D", "2026-11-20T09:00", "2026-11-25T17:00", "西病院", "INS-GLA", 3),
                row("E", "2026-11-23T09:01", "2026-11-25T17:00", "西病院", "INS-GLA", 3),
                row("F", "2026-11-20T09:00", "2026-11-25T17:00", "南病院", "INS-GLA", 3),
                row("G", "2026-11-20T09:00", "2026-11-25T17:00", "南病院", "GAUZE-S", 3));

        assertThat(As.coordinator(() -> proposals.openOf(run.id()))).isEqualTo(1);
        MergeProposal only = of(partner, "B");
        assertThat(only.earlier().order().number()).isEqualTo("A");
        assertThat(only.later().order().number()).isEqualTo("B");
        assertThat(only.later().status()).isEqualTo(ShipmentStatus.OPEN);
        assertThat(As.coordinator(() -> proposals.waiting()).number()).isPositive();
    }

    @Test
    void findsAPairAcrossImportsWhicheverCameFirst() {
        UUID partner = UUID.randomUUID();
        take(partner, row("L", "2026-11-22T09:00", "2026-11-25T17:00", "東病院", "INS-GLA", 3));
        take(partner, row("K", "2026-11-21T09:00", "2026-11-25T17:00", "東病院", "INS-GLA", 3));

        assertThat(of(partner, "L").earlier().order().number()).isEqualTo("K");
    }

    @Test
    void mergingCancelsTheLaterAndTakesTheEarlierNeedByAndCanBeTakenBack() {
        UUID partner = pair();
        MergeProposal proposal = of(partner, "B");

        As.coordinator(() -> decide.merge(proposal.id()));
        As.coordinator(() -> decide.merge(proposal.id()));

        assertThat(known(partner, "B").status()).isEqualTo(ShipmentStatus.CANCELLED);
        Shipment earlier = known(partner, "A");
        assertThat(earlier.order().needBy()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(earlier.triage().rankAt()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(As.coordinator(() -> audit.of(known(partner, "B").reference())))
                .extracting(
                        entry -> entry.change().action(),
                        entry -> entry.change().note())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("shipment.merged", "duplicate of " + earlier.reference()));

        As.coordinator(() -> decide.undo(proposal.id()));
        As.coordinator(() -> decide.undo(proposal.id()));

        assertThat(known(partner, "B").status()).isEqualTo(ShipmentStatus.OPEN);
        assertThat(known(partner, "A").order().needBy()).isEqualTo(Instant.parse("2026-11-25T08:00:00Z"));
        assertThat(of(partner, "B").state()).isEqualTo(MergeProposal.State.OPEN);
    }

    @Test
    void keepingBothLeavesThemAndCanBeTakenBack() {
        UUID partner = pair();
        MergeProposal proposal = of(partner, "B");

        As.coordinator(() -> decide.keepBoth(proposal.id()));

        assertThat(known(partner, "B").status()).isEqualTo(ShipmentStatus.OPEN);
        assertThatThrownBy(() -> As.coordinator(() -> decide.merge(proposal.id())))
                .hasMessageContaining("merge.decided");
        As.coordinator(() -> decide.undo(proposal.id()));
        As.coordinator(() -> decide.merge(proposal.id()));
        assertThat(known(partner, "B").status()).isEqualTo(ShipmentStatus.CANCELLED);
    }

    @Test
    void nothingIsDecidedOrTakenBackOnceOneIsReleased() {
        UUID partner = pair();
        MergeProposal proposal = of(partner, "B");
        As.coordinator(() -> decide.merge(proposal.id()));
        release(known(partner, "A"));

        assertThatThrownBy(() -> As.coordinator(() -> decide.undo(proposal.id())))
                .hasMessageContaining("merge.released");
        UUID other = pair();
        release(known(other, "B"));
        assertThatThrownBy(
                        () -> As.coordinator(() -> decide.merge(of(other, "B").id())))
                .hasMessageContaining("merge.released");
    }

    @Test
    void aMoreUrgentLaterOrderIsNeverMergedAway() {
        UUID partner = UUID.randomUUID();
        take(
                partner,
                row("A", "2026-11-20T09:00", "2026-11-25T17:00", "東商事", "INS-GLA", 3)
                        .replace("hospital", "office"),
                row("B", "2026-11-21T09:00", "2026-11-24T17:00", "東商事", "INS-GLA", 3));
        MergeProposal proposal = of(partner, "B");
        assertThat(proposal.later().triage().priority())
                .isLessThan(proposal.earlier().triage().priority());

        assertThatThrownBy(() -> As.coordinator(() -> decide.merge(proposal.id())))
                .hasMessageContaining("merge.more-urgent");
    }

    private UUID pair() {
        UUID partner = UUID.randomUUID();
        take(
                partner,
                row("A", "2026-11-20T09:00", "2026-11-25T17:00", "東病院", "INS-GLA", 3),
                row("B", "2026-11-21T09:00", "2026-11-24T17:00", "東病院", "INS-GLA", 3));
        return partner;
    }

    private ImportRun take(UUID partner, String... rows) {
        return shippers.take(shippers.check(
                profiles.computeIfAbsent(partner, one -> shippers.profile(one, ShipmentFixtures.HUB)),
                "pairs.csv",
                (HEAD + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private MergeProposal of(UUID partner, String number) {
        List<MergeProposal> found =
                As.coordinator(() -> proposals.of(known(partner, number).id()));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Shipment known(UUID partner, String number) {
        return As.coordinator(() -> shipments.known(partner, List.of(number)).get(number));
    }

    private void release(Shipment shipment) {
        As.coordinator(() ->
                transaction.execute(status -> shipments.move(shipment, ShipmentStatus.RELEASED, clock.instant())));
    }

    private static String row(String number, String ordered, String needBy, String customer, String sku, int quantity) {
        return "%s,hospital,%s,宮城県,1-1,022-1,%s,品,%d,BX,1,2-8C,%s:00+09:00,%s:00+09:00,,,,"
                .formatted(number, customer, sku, quantity, ordered, needBy);
    }
}
