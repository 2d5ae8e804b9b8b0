package io.tsunagi.obligation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.obligation.CountedFrom;
import io.tsunagi.obligation.ObligationKind;
import io.tsunagi.obligation.domain.EndObligation;
import io.tsunagi.obligation.domain.GivePromise;
import io.tsunagi.obligation.domain.Obligation;
import io.tsunagi.obligation.domain.ReadLedger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Obligations", description = "What was promised to be done later, until when, and the proof")
class LedgerApi {

    private final ReadLedger ledger;
    private final GivePromise giving;
    private final EndObligation ending;

    LedgerApi(ReadLedger ledger, GivePromise giving, EndObligation ending) {
        this.ledger = ledger;
        this.giving = giving;
        this.ending = ending;
    }

    @GetMapping("/obligations")
    @PreAuthorize(LedgerPages.Readers.MAY_READ)
    @Operation(summary = "The ledger, open and soonest deadline first, 50 a page; of one disruption if it is named")
    PageJson list(
            @RequestParam(required = false) @Nullable String disruption,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String after) {
        ReadLedger.Page page = ledger.page(disruption, !all, after);
        return new PageJson(page.lines().stream().map(LineJson::of).toList(), page.next());
    }

    @GetMapping("/obligations/{reference}")
    @PreAuthorize(LedgerPages.Readers.MAY_READ)
    @Operation(summary = "One obligation")
    LineJson find(@PathVariable String reference) {
        return LineJson.of(ledger.find(reference));
    }

    @PostMapping("/disruptions/{disruption}/obligations")
    @PreAuthorize("hasAnyRole('BROKER', 'MANAGER')")
    @Operation(summary = "Enter a promise; the same words for the same case again answer the first one")
    ResponseEntity<LineJson> give(@PathVariable("disruption") String disruption, @RequestBody PromiseJson said) {
        String reference = giving.give(new GivePromise.Command(
                disruption,
                said.kind(),
                said.partnerId(),
                text(said.subject()),
                text(said.what()),
                text(said.basis()),
                said.hours(),
                said.countedFrom() == null ? CountedFrom.OCCURRED : said.countedFrom(),
                Boolean.TRUE.equals(said.fromSystemUp()),
                said.occurredAt(),
                said.writtenAt()));
        return ResponseEntity.created(URI.create("/api/v1/obligations/" + reference))
                .body(find(reference));
    }

    @PostMapping("/obligations/{reference}/proof")
    @PreAuthorize("hasAnyRole('BROKER', 'MANAGER')")
    @Operation(summary = "Record that it is met, when, and the proof")
    LineJson meet(@PathVariable String reference, @RequestBody ProofJson said) {
        ending.meet(reference, text(said.proof()), said.occurredAt(), said.writtenAt());
        return find(reference);
    }

    @PostMapping("/obligations/{reference}/calling-off")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Call it off with the reason")
    LineJson callOff(@PathVariable String reference, @RequestBody ReasonJson said) {
        ending.callOff(reference, text(said.reason()));
        return find(reference);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** A page; {@code next} goes into {@code after}. */
    record PageJson(List<LineJson> lines, @Nullable String next) {}

    /** A promise as asked for; {@code hours} null when no deadline is known. */
    record PromiseJson(
            @Nullable ObligationKind kind,
            @Nullable UUID partnerId,
            @Nullable String subject,
            @Nullable String what,
            @Nullable String basis,
            @Nullable Integer hours,
            @Nullable CountedFrom countedFrom,
            @Nullable Boolean fromSystemUp,
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt) {}

    /** How we know that it is met. */
    record ProofJson(
            @Nullable String proof,
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt) {}

    /** Why. */
    record ReasonJson(@Nullable String reason) {}

    /** One line; times ISO 8601 in UTC. */
    record LineJson(
            String reference,
            ObligationKind kind,
            String state,
            String subject,
            String disruption,
            @Nullable UUID partnerId,
            String whatJa,
            String whatEn,
            String basis,
            @Nullable Long termHours,
            CountedFrom countedFrom,
            boolean waitsForSystem,
            @Nullable Instant dueAt,
            @Nullable String proof,
            @Nullable Instant brokerToldAt,
            @Nullable Instant managerToldAt) {

        private static LineJson of(Obligation line) {
            var promise = line.promise();
            Duration term = promise.term();
            Obligation.End end = line.end();
            return new LineJson(
                    line.reference(),
                    promise.kind(),
                    line.state(),
                    promise.subject(),
                    promise.disruption(),
                    promise.partnerId(),
                    promise.what().ja(),
                    promise.what().en(),
                    promise.basis(),
                    term == null ? null : term.toHours(),
                    promise.countedFrom(),
                    line.waitsForSystem(),
                    line.dueAt(),
                    end == null ? null : end.proof(),
                    line.brokerToldAt(),
                    line.managerToldAt());
        }
    }
}
