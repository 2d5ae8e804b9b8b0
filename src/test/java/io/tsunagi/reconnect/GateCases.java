package io.tsunagi.reconnect;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.reconnect.domain.Approval.Capacity;
import io.tsunagi.reconnect.domain.Checklist.Proof;
import io.tsunagi.reconnect.domain.ConfirmRegimes;
import io.tsunagi.reconnect.domain.GateState;
import io.tsunagi.reconnect.domain.Limits;
import io.tsunagi.reconnect.domain.Line;
import io.tsunagi.reconnect.domain.OpenGate;
import io.tsunagi.reconnect.domain.ReadGates;
import io.tsunagi.reconnect.domain.ReadTrials;
import io.tsunagi.reconnect.domain.ReplayMessages;
import io.tsunagi.reconnect.domain.ReviewGate;
import io.tsunagi.reconnect.domain.RunLimited;
import io.tsunagi.reconnect.domain.StateItem;
import io.tsunagi.reconnect.domain.TryCanaries;
import io.tsunagi.reconnect.domain.WatchGate;
import io.tsunagi.shipment.RankedRows;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gates at every step of their way, walked as people walk it. */
@Component
public class GateCases implements Rooms {

    private final MapFixtures map;
    private final SupplyChainMap known;
    private final DisruptionFixtures disruptions;
    private final OpenGate opening;
    private final StateItem stating;
    private final ReviewGate reviewing;
    private final ReadGates reading;
    private final Steps steps;

    GateCases(
            MapFixtures map,
            SupplyChainMap known,
            DisruptionFixtures disruptions,
            OpenGate opening,
            StateItem stating,
            ReviewGate reviewing,
            ReadGates reading,
            Steps steps) {
        this.map = map;
        this.known = known;
        this.disruptions = disruptions;
        this.opening = opening;
        this.stating = stating;
        this.reviewing = reviewing;
        this.reading = reading;
        this.steps = steps;
    }

    /** What happens after the review. */
    @Component("gateSteps")
    record Steps(
            ReplayMessages replaying,
            ConfirmRegimes regimes,
            RunLimited running,
            TryCanaries canaries,
            WatchGate watching,
            ReadTrials tried,
            RankedRows rows,
            Clock clock) {}

    /** A partner's system whose outage runs. */
    public record Outage(String disruption, UUID system, UUID partner, String code) {}

    /** An outage of a system of a new partner. */
    public Outage outage() {
        String code = "RG-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        UUID system = map.partnerWithSystem(code, Duration.ofHours(24));
        UUID partner = As.manager(() -> known.system(system).orElseThrow().partnerId());
        return new Outage(disruptions.inFallback(system), system, partner, code);
    }

    /** Opened by {@code test-coordinator}. */
    public String opened(Outage outage) {
        return As.coordinator(() -> opening.open(outage.disruption(), null, "当直の田中様、確認済みの番号へ折り返し"));
    }

    /** With everything stated that is due before that step. */
    public void state(String gate, GateState step) {
        As.coordinator(() -> {
            for (Line line : reading.sheet(gate).orElseThrow().missing(step)) {
                if (line.item().proof() == Proof.STATEMENT) {
                    stating.state(
                            gate, line.item().code(), typed(gate, line.item().code(), 10));
                }
            }
        });
    }

    /** Something stated, with a file, for some days from today. */
    public StateItem.Typed typed(String gate, String code, int days) {
        LocalDate today = sheet(gate).today();
        return new StateItem.Typed(
                code + "：取引先の回答", "情報システム部長", today.plusDays(days), code + ".txt", bytes("evidence of " + code));
    }

    /** A new statement to an item that failed. */
    public void mend(String gate, String code) {
        As.coordinator(() -> stating.state(gate, code, typed(gate, code, 20)));
    }

    /** Handed to the review by {@code test-coordinator}. */
    public String inReview(Outage outage) {
        String gate = opened(outage);
        state(gate, GateState.REVIEW);
        As.coordinator(() -> reviewing.handOver(gate));
        return gate;
    }

    /** Approved by two. */
    public String inTest(Outage outage) {
        String gate = inReview(outage);
        approve(gate);
        return gate;
    }

    /** Both sign. */
    public void approve(String gate) {
        sign(gate, "gate-security", Capacity.SECURITY);
        sign(gate, "gate-operations", Capacity.OPERATIONS);
    }

    /** One manager signs. */
    public void sign(String gate, String login, Capacity capacity) {
        As.somebody(login, Set.of(Role.MANAGER), () -> reviewing.approve(gate, capacity, "証跡を一つずつ確認した"));
    }

    /** Replays three messages, one of them twice; the answers are equal, or one has another content. */
    public boolean replay(String gate, boolean equal) {
        String sent = "message_id,quantity,payload\nM1,10,ten\nM2,2.5,two and a half\nM1,10,ten\n";
        String answers = "message_id,result,quantity,payload\nM1,ACCEPTED,10,ten\nM1,REFUSED,10,ten\nM2,ACCEPTED,2.5,"
                + (equal ? "two and a half" : "three") + "\n";
        return As.coordinator(() -> steps.replaying().replay(gate, bytes(sent), bytes(answers)));
    }

    /** A cap and what is borne, for every lane, site and article. */
    public Limits limits(int cap, int mismatches) {
        return new Limits(cap, List.of(), List.of(), List.of(), mismatches);
    }

    /** Open with limits, before any canary. */
    public String limited(Outage outage, Limits limits) {
        String gate = inTest(outage);
        state(gate, GateState.WATCH);
        replay(gate, true);
        As.examiner(() -> steps.regimes().confirm(gate, "looked through the list of the system"));
        As.manager(() -> steps.running().open(gate, limits));
        return gate;
    }

    /** One more canary, which is right or differs. */
    public void canary(String gate, boolean right) {
        canary(gate, shipment(), right);
    }

    /** That consignment as a canary. */
    public void canary(String gate, String consignment, boolean right) {
        As.coordinator(() -> {
            steps.canaries().choose(gate, consignment);
            UUID canary = steps.tried().of(gate).orElseThrow().canaries().stream()
                    .filter(one -> one.consignment().equals(consignment))
                    .findFirst()
                    .orElseThrow()
                    .id();
            steps.canaries().look(gate, canary, right, "looked it up on the partner's screen");
            steps.canaries().look(gate, canary, right, "looked it up on the partner's screen");
        });
    }

    /** Watched for 24 hours. */
    public String watched(Outage outage) {
        String gate = limited(outage, limits(100, 1));
        canary(gate, true);
        As.manager(() -> steps.watching().begin(gate, 24));
        return gate;
    }

    /** A shipment of its own. */
    public String shipment() {
        return shipment(UUID.randomUUID());
    }

    /** A shipment of article SKU from the site {@code SITE-<partner>}. */
    public String shipment(UUID partner) {
        return As.coordinator(() -> steps.rows().add(partner, 3, steps.clock().instant(), Duration.ofDays(2)));
    }

    /** What was tried. */
    public ReadTrials.Tried tried(String gate) {
        return As.manager(() -> steps.tried().of(gate).orElseThrow());
    }

    /** Handed to the review, for a disruption that is there already. */
    public String inReview(String disruption) {
        String gate = As.coordinator(() -> opening.open(disruption, null, "the duty desk, called back"));
        state(gate, GateState.REVIEW);
        As.coordinator(() -> reviewing.handOver(gate));
        return gate;
    }

    /** As anybody of the house. */
    public ReadGates.Sheet sheet(String gate) {
        return As.manager(() -> reading.sheet(gate).orElseThrow());
    }

    /** The codes of lines that stand so. */
    public List<String> standing(String gate, Line.Standing standing) {
        return sheet(gate).lines().stream()
                .filter(line -> line.standing() == standing)
                .map(line -> line.item().code())
                .toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, String> rooms() {
        Outage outage = outage();
        String review = inReview(outage);
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("gates", "/disruptions/" + outage.disruption() + "/gates");
        rooms.put("gate-evidence", "/gates/" + opened(outage()));
        rooms.put("gate-review", "/gates/" + review);
        rooms.put("gate-limited", "/gates/" + limited(outage(), limits(200, 3)));
        rooms.put("gate-watch", "/gates/" + watched(outage()));
        rooms.put("gate-packet", "/gates/packets/" + outage.code());
        rooms.put("gate-item", "/gates/" + review + "/items/A3");
        return rooms;
    }
}
