package io.tsunagi.risk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.risk.domain.Factor;
import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.score.RatePartners;
import io.tsunagi.risk.domain.score.Score;
import io.tsunagi.risk.web.PlanViews.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Risks of partners and plans for programs, to read. */
@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "Partner risk",
        description = "Scores of partners with their ingredients, and plans for the day a system is down")
class RiskApi {

    private final RatePartners rating;
    private final PlanViews plans;

    RiskApi(RatePartners rating, PlanViews plans) {
        this.rating = rating;
        this.plans = plans;
    }

    @GetMapping("/risk")
    @PreAuthorize(RiskDoors.MAY_READ)
    @Operation(
            summary =
                    "Partners by score, the highest first, 50 a page; only: all, unknown, lapsed or mfa; the next page begins after")
    PageJson scores(
            @RequestParam(defaultValue = "all") String only,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        List<Score> rest = new RiskFilter(only, q, after).of(rating.all());
        List<Score> page = rest.subList(0, Math.min(RiskViews.PAGE, rest.size()));
        return new PageJson(
                page.stream().map(ScoreJson::of).toList(), RiskFilter.after(page, rest.size() > RiskViews.PAGE));
    }

    @GetMapping("/partners/{code}/risk")
    @PreAuthorize(RiskDoors.MAY_READ)
    @Operation(summary = "One partner's score with every ingredient, its finding and its points")
    ScoreJson score(@PathVariable String code) {
        return rating.of(code).map(ScoreJson::of).orElseThrow(() -> new NotHere(code));
    }

    @GetMapping("/risk/plans")
    @PreAuthorize(RiskDoors.MAY_READ)
    @Operation(
            summary = "Plans, those never exercised first, then the longest due, 50 a page; the next page begins after")
    PlansJson plans(@RequestParam(required = false) @Nullable String after) {
        PlanViews.Listed listed = plans.list(after, Locale.ENGLISH);
        return new PlansJson(listed.rows().stream().map(PlanJson::of).toList(), listed.next());
    }

    /** A page of scores; {@code after} is null on the last. */
    record PageJson(List<ScoreJson> scores, @Nullable String after) {}

    /** A score; factors are 10 to 100, the value 0 to 100. */
    record ScoreJson(
            String partner,
            int value,
            int criticality,
            int exposure,
            int evidence,
            String edition,
            boolean withoutMfa,
            @Nullable Ingredient lowerMostBy,
            List<PartJson> parts) {

        static ScoreJson of(Score score) {
            return new ScoreJson(
                    score.partner().code(),
                    score.value(),
                    score.of(Factor.CRITICALITY),
                    score.of(Factor.EXPOSURE),
                    score.of(Factor.EVIDENCE),
                    score.edition(),
                    score.withoutMfa(),
                    score.bestStep().map(Score.Step::ingredient).orElse(null),
                    score.parts().stream()
                            .map(one -> new PartJson(
                                    one.ingredient(),
                                    one.ingredient().factor(),
                                    one.finding().code(),
                                    one.points()))
                            .toList());
        }
    }

    /** An ingredient. */
    record PartJson(Ingredient ingredient, Factor factor, String finding, int points) {}

    /** A page of plans; {@code after} is null on the last. */
    record PlansJson(List<PlanJson> plans, @Nullable String after) {}

    /** A plan. */
    record PlanJson(
            String reference,
            String partner,
            String system,
            String name,
            String place,
            String owner,
            String state,
            @Nullable LocalDate exercisedOn,
            @Nullable LocalDate dueOn) {

        static PlanJson of(Row row) {
            return new PlanJson(
                    row.plan().reference(),
                    row.code(),
                    row.system(),
                    row.plan().name(),
                    row.plan().place(),
                    row.plan().owner().name(),
                    row.state(),
                    row.plan().exercisedOn(),
                    row.plan().dueOn());
        }
    }
}
