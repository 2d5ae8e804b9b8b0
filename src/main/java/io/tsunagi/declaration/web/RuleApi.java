package io.tsunagi.declaration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.declaration.domain.route.FallbackRoutes;
import io.tsunagi.declaration.domain.route.Procedure;
import io.tsunagi.declaration.domain.route.RouteQuestion;
import io.tsunagi.declaration.domain.route.RouteRule;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rule cards for programs. */
@RestController
@RequestMapping("/api/v1/fallback-rules")
@Tag(name = "Fallback rules", description = "What an authority asks for on paper, dated and sourced")
class RuleApi {

    private final FallbackRoutes routes;

    RuleApi(FallbackRoutes routes) {
        this.routes = routes;
    }

    @GetMapping
    @PreAuthorize(Readers.MAY_READ)
    @Operation(summary = "The rule for a procedure, its last confirmed state and the owner of the outage")
    RuleJson rule(
            @RequestParam Authority authority,
            @RequestParam Procedure procedure,
            @RequestParam String lastConfirmed,
            @RequestParam String owner,
            @RequestParam(defaultValue = "false") boolean controlled) {
        RouteQuestion question = new RouteQuestion(authority, procedure, lastConfirmed, owner, controlled);
        return new RuleJson(question, routes.table(authority), routes.rule(question));
    }

    /** A rule with the question it answers; {@code table} is the number of the deployed edition of the table. */
    record RuleJson(RouteQuestion question, String table, RouteRule rule) {}
}
