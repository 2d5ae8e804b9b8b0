package io.tsunagi.shipment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shipment.Backlog;
import io.tsunagi.shipment.domain.LiftHold;
import io.tsunagi.shipment.domain.ListRanked;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shipments for programs. */
@RestController
@Tag(name = "Shipments")
class ShipmentApi {

    private final ListRanked listRanked;
    private final Shipments shipments;
    private final LiftHold liftHold;
    private final Backlog backlog;
    private final RankWords words;

    ShipmentApi(ListRanked listRanked, Shipments shipments, LiftHold liftHold, Backlog backlog, RankWords words) {
        this.listRanked = listRanked;
        this.shipments = shipments;
        this.liftHold = liftHold;
        this.backlog = backlog;
        this.words = words;
    }

    @GetMapping("/api/v1/disruptions/{ref}/shipments")
    @PreAuthorize("isAuthenticated()")
    @Operation(
            summary = "A page of the ranked list, 50 rows",
            description =
                    "Class first, then slack: the earlier of need-by and end of stock, less the time of other supply."
                            + " Ask again with after = next for the page after.")
    RankedList list(@PathVariable String ref, RankedQuestion asked) {
        ListRanked.Ranked ranked =
                listRanked.list(ref, asked.filter(), asked.q(), asked.key()).orElseThrow(() -> new NotHere(ref));
        return new RankedList(
                ranked.rows().stream().map(this::view).toList(),
                ranked.perClass(),
                ranked.next() == null ? null : RankedQuestion.text(ranked.next()));
    }

    @GetMapping("/api/v1/shipments/{ref}")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "One shipment with the explanation of its rank")
    ShipmentView show(@PathVariable String ref) {
        return view(shipments.find(ref).orElseThrow(() -> new NotHere(ref)));
    }

    @PostMapping("/api/v1/shipments/{ref}/hold-lift")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Lift the hold of a shipment, with what was checked and by whom")
    ShipmentView lift(@PathVariable String ref, @RequestBody Ground ground) {
        liftHold.lift(ref, ground.ground());
        return show(ref);
    }

    @GetMapping("/api/v1/disruptions/{ref}/backlog")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Numbers per class now, and the samples of open shipments over time")
    BacklogView backlog(@PathVariable String ref) {
        return new BacklogView(backlog.now(ref), backlog.since(ref, Instant.EPOCH));
    }

    private ShipmentView view(Shipment shipment) {
        return new ShipmentView(
                shipment.reference(),
                shipment.partnerId(),
                shipment.site(),
                shipment.triage().code(),
                shipment.status(),
                words.sentence(shipment),
                shipment.triage().harmAt(),
                shipment.triage().rankAt(),
                shipment.order(),
                shipment.triage().edition(),
                shipment.version());
    }

    /** A page; next is null on the last one. */
    record RankedList(
            List<ShipmentView> shipments,
            List<Long> perClass,
            @Nullable String next) {}

    /** What was checked, by whom. */
    record Ground(String ground) {}

    /** The backlog. */
    record BacklogView(List<Backlog.Count> now, List<Backlog.Sample> samples) {}

    /** A shipment; why is the sentence in the language that was asked for. */
    record ShipmentView(
            String reference,
            UUID partnerId,
            String site,
            String priority,
            ShipmentStatus status,
            String why,
            Instant harmAt,
            Instant rankAt,
            Shipment.Order order,
            String edition,
            long version) {}
}
