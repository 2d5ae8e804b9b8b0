package io.tsunagi.shipment.web.rank;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.rank.PreviewEdition;
import io.tsunagi.shipment.domain.rank.PreviewEdition.Moved;
import io.tsunagi.shipment.domain.rank.PriorityEdition;
import io.tsunagi.shipment.domain.rank.ProposeEdition;
import io.tsunagi.shipment.domain.rank.ReadRanking;
import io.tsunagi.shipment.domain.rank.RerankRun;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Editions of the rules for programs. */
@RestController
@RequestMapping("/api/v1/ranking")
@Tag(name = "Ranking")
class EditionApi {

    private final ReadRanking reading;
    private final PreviewEdition preview;
    private final ProposeEdition propose;
    private final SignedIn signedIn;

    EditionApi(ReadRanking reading, PreviewEdition preview, ProposeEdition propose, SignedIn signedIn) {
        this.reading = reading;
        this.preview = preview;
        this.propose = propose;
        this.signedIn = signedIn;
    }

    @GetMapping("/editions")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Editions of the rules, newest first")
    List<PriorityEdition> editions() {
        return reading.editions();
    }

    @GetMapping("/runs")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Runs of classing all open shipments anew, newest first, with how far they are")
    List<RerankRun> runs() {
        return reading.runs();
    }

    @PostMapping("/preview")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "How many open shipments would change their class under a text, from and to; saves nothing")
    Moves preview(@RequestBody Text text) {
        PreviewEdition.Preview seen = preview.preview(text.dmn());
        return new Moves(seen.open(), seen.moved(), seen.moves());
    }

    @PostMapping("/editions")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Propose a text; a second manager confirms it")
    PriorityEdition propose(@RequestBody Text text) {
        return one(propose.propose(
                text.dmn(),
                text.note() == null ? "" : text.note(),
                text.from(),
                signedIn.person().login()));
    }

    @PostMapping("/editions/{id}/confirmation")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Confirm a proposal of somebody else")
    PriorityEdition confirm(@PathVariable UUID id, @RequestBody Why why) {
        propose.confirm(id, why.words(), signedIn.person().login());
        return one(id);
    }

    @PostMapping("/editions/{id}/refusal")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Refuse a proposal of somebody else")
    PriorityEdition refuse(@PathVariable UUID id, @RequestBody Why why) {
        propose.refuse(id, why.words(), signedIn.person().login());
        return one(id);
    }

    private PriorityEdition one(UUID id) {
        return reading.edition(id).orElseThrow(() -> new NotHere(id.toString()));
    }

    /** A text; from null means from its confirmation on. */
    record Text(String dmn, @Nullable String note, @Nullable Instant from) {}

    /** Why. */
    record Why(String words) {}

    /** Who would move. */
    record Moves(long open, long moved, List<Moved> moves) {}
}
