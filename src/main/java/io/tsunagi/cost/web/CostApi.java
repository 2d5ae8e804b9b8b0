package io.tsunagi.cost.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.cost.domain.Amounts;
import io.tsunagi.cost.domain.Bearer;
import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.CostKind;
import io.tsunagi.cost.domain.CostState;
import io.tsunagi.cost.domain.Costs;
import io.tsunagi.cost.domain.GivenFile;
import io.tsunagi.cost.domain.KeepEvidence;
import io.tsunagi.cost.domain.Move;
import io.tsunagi.cost.domain.MoveCost;
import io.tsunagi.cost.domain.NoteCost;
import io.tsunagi.cost.domain.Totals;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Money;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The log of costs for programs; amounts are decimals in text, as JSON numbers are not exact everywhere. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Costs", description = "Costs and claims of a disruption, with evidence")
class CostApi {

    private static final int PAGE = 100;

    private final Costs costs;
    private final NoteCost noting;
    private final MoveCost moving;
    private final KeepEvidence keeping;

    CostApi(Costs costs, NoteCost noting, MoveCost moving, KeepEvidence keeping) {
        this.costs = costs;
        this.noting = noting;
        this.moving = moving;
        this.keeping = keeping;
    }

    @GetMapping("/disruptions/{disruption}/costs")
    @PreAuthorize(CostDoors.MAY_READ)
    @Operation(summary = "Costs of a disruption, newest first, 100 a page, with the sums of each currency")
    Listed list(
            @PathVariable("disruption") String disruption, @RequestParam(required = false) @Nullable String before) {
        return new Listed(
                costs.page(disruption, null, before, PAGE).stream()
                        .map(CostJson::of)
                        .toList(),
                Totals.of(costs.tally(disruption)).stream().map(TotalJson::of).toList());
    }

    @PostMapping("/disruptions/{disruption}/costs")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(CostDoors.MAY_NOTE)
    @Operation(summary = "Note a cost; the same key a second time answers the first one's reference")
    Noted note(@PathVariable("disruption") String disruption, @Valid @RequestBody NewCost cost) {
        return new Noted(noting.note(new NoteCost.Command(
                cost.key(),
                disruption,
                Objects.requireNonNullElse(cost.about(), ""),
                Objects.requireNonNullElse(cost.cargo(), ""),
                cost.kind(),
                Objects.requireNonNullElse(cost.cause(), ""),
                cost.bearer(),
                Objects.requireNonNullElse(cost.counterparty(), ""),
                cost.from(),
                cost.to(),
                Objects.requireNonNullElse(cost.freeDays(), 0),
                money("rate", cost.rate(), cost.currency()),
                money("amount", cost.amount(), cost.currency()),
                Objects.requireNonNullElse(cost.whyDiffers(), ""))));
    }

    @GetMapping(CostDoors.COST)
    @PreAuthorize(CostDoors.MAY_READ)
    @Operation(summary = "A cost with its moves and its evidence")
    Whole show(@PathVariable String ref) {
        CostEntry entry = costs.find(ref).orElseThrow(() -> new NotHere(ref));
        return new Whole(CostJson.of(entry), costs.moves(ref), costs.files(ref));
    }

    @PostMapping(CostDoors.COST + "/state")
    @PreAuthorize(CostDoors.MAY_CLAIM)
    @Operation(summary = "Move a cost to another state; to the state where it stands changes nothing")
    Whole move(@PathVariable String ref, @Valid @RequestBody Step step) {
        CostEntry entry = costs.find(ref).orElseThrow(() -> new NotHere(ref));
        moving.move(
                ref,
                step.to(),
                Objects.requireNonNullElse(step.words(), ""),
                money("settled", step.settled(), entry.amount().currency().getCurrencyCode()));
        return show(ref);
    }

    @PostMapping(CostDoors.COST + "/files")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(CostDoors.MAY_NOTE)
    @Operation(
            summary = "Keep evidence",
            description =
                    "PDF, PNG, JPEG or plain text by its bytes, at most 5 MB, at most 20 files a cost; the same bytes are kept once")
    List<GivenFile> keep(@PathVariable String ref, @RequestParam("file") MultipartFile file) throws IOException {
        keeping.keep(ref, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        return costs.files(ref);
    }

    private static @Nullable Money money(String field, @Nullable String amount, @Nullable String currency) {
        if (amount == null || amount.isBlank()) {
            return null;
        }
        return Amounts.read(amount, currency == null ? "" : currency)
                .orElseThrow(() -> new Refused(Refusal.at(field, "cost.refused.amount")));
    }

    /** A cost to note; {@code key} tells this one from others, {@code currency} is ISO 4217, amounts are decimals in text. */
    record NewCost(
            @NotNull String key,
            @Nullable String about,
            @Nullable String cargo,
            @NotNull CostKind kind,
            @Nullable String cause,
            @NotNull Bearer bearer,
            @Nullable String counterparty,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer freeDays,
            @NotNull String currency,
            @Nullable String rate,
            @Nullable String amount,
            @Nullable String whyDiffers) {}

    /** A step of a claim. */
    record Step(
            @NotNull CostState to,
            @Nullable String words,
            @Nullable String settled) {}

    /** Reference of the entry. */
    record Noted(String reference) {}

    /** A page of costs and the sums of all. */
    record Listed(List<CostJson> costs, List<TotalJson> totals) {}

    /** A cost with what belongs to it. */
    record Whole(CostJson cost, List<Move> moves, List<GivenFile> evidence) {}
}
