package io.tsunagi.supply.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Reference;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.supply.domain.Cause;
import io.tsunagi.supply.domain.Entries;
import io.tsunagi.supply.domain.Entry;
import io.tsunagi.supply.domain.Handling;
import io.tsunagi.supply.domain.PublicSupply;
import io.tsunagi.supply.domain.SetStatus;
import io.tsunagi.supply.domain.Status;
import io.tsunagi.supply.domain.Volume;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Supply status for programs: the public document, and setting it. */
@RestController
@Tag(name = "Supply status")
class SupplyApi {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final PublicSupply supply;
    private final SetStatus setting;
    private final SupplyWords words;
    private final Clock clock;

    SupplyApi(PublicSupply supply, SetStatus setting, SupplyWords words, Clock clock) {
        this.supply = supply;
        this.setting = setting;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/status/{reference}/supply.json")
    @Operation(summary = "Public supply status of a disruption; needs no token. Go on with from and of of next")
    ResponseEntity<Document> document(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String sku,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "of", required = false) @Nullable UUID of) {
        PublicSupply.Board board = (Reference.isValid(reference)
                        ? supply.of(
                                Reference.parse(reference).toString(),
                                null,
                                sku,
                                from == null || of == null ? null : new Entries.After(from, of))
                        : Optional.<PublicSupply.Board>empty())
                .orElseThrow(() -> new NotHere(reference));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(new Document(
                        clock.instant(),
                        board.disruption(),
                        board.changedAt(),
                        board.summary().nextUpdate(),
                        board.rows().stream().map(this::item).toList(),
                        board.next() == null
                                ? null
                                : new Next(board.next().sku(), board.next().partner())));
    }

    @PostMapping("/api/v1/disruptions/{reference}/supply")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    @Operation(
            summary =
                    "Set the supply status of SKUs of a shipper; what stopped or is delisted waits for a second person")
    SetStatus.Outcome set(@PathVariable String reference, @RequestBody Wish wish) {
        return setting.set(
                reference,
                wish.partnerId(),
                wish.items().stream().map(Said::status).toList());
    }

    @PostMapping("/api/v1/supply/{id}/confirmation")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    @Operation(summary = "Confirm, as a second person, that something stopped or is delisted")
    Item confirm(@PathVariable UUID id) {
        return item(setting.confirm(id));
    }

    private Item item(Entry entry) {
        Status status = entry.status();
        return new Item(
                words.partners(List.of(entry.partnerId()), Locale.JAPANESE).getOrDefault(entry.partnerId(), ""),
                words.partners(List.of(entry.partnerId()), Locale.ENGLISH).getOrDefault(entry.partnerId(), ""),
                status.sku(),
                status.name(),
                status.volume().code(),
                status.handling().code(),
                status.cause(),
                status.others(),
                status.expectedEnd(),
                status.nextUpdate(),
                entry.since());
    }

    /** The public document. */
    record Document(
            Instant asOf,
            String disruption,
            @Nullable Instant changedAt,
            @Nullable Instant nextUpdateAt,
            List<Item> items,
            @Nullable Next next) {}

    /** Where the next page begins. */
    record Next(String from, UUID of) {}

    /** What is said of a SKU; no person and no id of ours. */
    record Item(
            String shipperJa,
            String shipperEn,
            String sku,
            String name,
            String volume,
            int handling,
            Cause cause,
            String limitedBecauseOf,
            @Nullable LocalDate expectedEnd,
            @Nullable Instant nextUpdateAt,
            @Nullable Instant since) {}

    /** Statuses to be set. */
    record Wish(UUID partnerId, List<Said> items) {}

    /** One of them; {@code volume} A+, A, B, C or D, {@code handling} 1 to 5. */
    record Said(
            String sku,
            @Nullable String name,
            String volume,
            String handling,
            Cause cause,
            @Nullable String limitedBecauseOf,
            @Nullable LocalDate expectedEnd,
            @Nullable Instant nextUpdateAt) {

        Status status() {
            return new Status(
                    sku,
                    name == null ? "" : name,
                    Volume.of(volume).orElseThrow(() -> new Refused(Refusal.at("volume", "supply.refused.volume"))),
                    Handling.of(handling)
                            .orElseThrow(() -> new Refused(Refusal.at("handling", "supply.refused.handling"))),
                    cause,
                    limitedBecauseOf == null ? "" : limitedBecauseOf,
                    expectedEnd,
                    nextUpdateAt);
        }
    }
}
