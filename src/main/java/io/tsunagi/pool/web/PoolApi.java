package io.tsunagi.pool.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.pool.NumberPools.Drawn;
import io.tsunagi.pool.NumberPools.State;
import io.tsunagi.pool.Purpose;
import io.tsunagi.pool.domain.EndNumber;
import io.tsunagi.pool.domain.NumberLine;
import io.tsunagi.pool.domain.Pool;
import io.tsunagi.pool.domain.ReadPools;
import io.tsunagi.pool.domain.ReadPools.Counted;
import io.tsunagi.pool.domain.SetUpPool;
import io.tsunagi.pool.domain.Tally;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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

/** Number pools for programs. */
@RestController
@RequestMapping("/api/v1/number-pools")
@Tag(name = "Number pools", description = "Numbers given for paper work; each ends used, void or missing")
class PoolApi {

    private final ReadPools pools;
    private final EndNumber numbers;
    private final SetUpPool settingUp;

    PoolApi(ReadPools pools, EndNumber numbers, SetUpPool settingUp) {
        this.pools = pools;
        this.numbers = numbers;
        this.settingUp = settingUp;
    }

    @GetMapping
    @PreAuthorize(Doors.READ)
    @Operation(summary = "Every pool with its proof, open ones first")
    List<PoolJson> list() {
        return pools.all().stream().map(PoolJson::of).toList();
    }

    @PostMapping
    @PreAuthorize(Doors.SET_UP)
    @Operation(summary = "Set up a pool as the letter says; the same terms again answer the first one")
    ResponseEntity<PoolJson> setUp(@RequestBody TermsJson said) {
        String reference = settingUp.setUp(new SetUpPool.Command(
                said.purpose(),
                text(said.office()),
                text(said.prefix()),
                text(said.first()),
                text(said.last()),
                text(said.validFrom()),
                text(said.validUntil()),
                text(said.givenBy())));
        return ResponseEntity.created(URI.create("/api/v1/number-pools/" + reference))
                .body(find(reference));
    }

    @GetMapping("/{pool}")
    @PreAuthorize(Doors.READ)
    @Operation(summary = "One pool with its proof")
    PoolJson find(@PathVariable("pool") String reference) {
        return PoolJson.of(pools.find(reference));
    }

    @GetMapping("/{pool}/numbers")
    @PreAuthorize(Doors.READ)
    @Operation(summary = "Numbers that left the pool, in order, 50 a page; next goes into after")
    PageJson register(
            @PathVariable("pool") String reference,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Long after) {
        pools.find(reference);
        ReadPools.Page page = pools.page(reference, state, after);
        return new PageJson(page.lines(), page.next());
    }

    @PostMapping("/{pool}/numbers")
    @PreAuthorize(Doors.DRAW)
    @Operation(summary = "Draw the next number for a case; the same case again gets the same number")
    Drawn draw(@PathVariable("pool") String reference, @RequestBody CaseJson said) {
        return numbers.drawFrom(reference, text(said.subject()));
    }

    @PostMapping("/{pool}/ends")
    @PreAuthorize(Doors.END)
    @Operation(summary = "Void a number or declare it missing, with the reason")
    PoolJson end(@PathVariable("pool") String reference, @RequestBody EndJson said) {
        State state = said.state();
        numbers.end(reference, text(said.number()), state == null ? State.OPEN : state, text(said.reason()));
        return find(reference);
    }

    @PostMapping("/{pool}/closing")
    @PreAuthorize(Doors.SET_UP)
    @Operation(summary = "Close the pool: nothing more is drawn from it")
    PoolJson close(@PathVariable("pool") String reference, @RequestBody EndJson said) {
        settingUp.close(reference, text(said.reason()));
        return find(reference);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** Terms as asked for; days are {@code 2026-11-22}. */
    record TermsJson(
            @Nullable Purpose purpose,
            @Nullable String office,
            @Nullable String prefix,
            @Nullable String first,
            @Nullable String last,
            @Nullable String validFrom,
            @Nullable String validUntil,
            @Nullable String givenBy) {}

    /** The case a number is for. */
    record CaseJson(@Nullable String subject) {}

    /** Which number ends how, and why. */
    record EndJson(
            @Nullable String number,
            @Nullable State state,
            @Nullable String reason) {}

    /** A part of a register. */
    record PageJson(List<NumberLine> lines, @Nullable Long next) {}

    /** A pool; {@code next} is null when none is left. */
    record PoolJson(
            String reference,
            Purpose purpose,
            String office,
            String first,
            String last,
            @Nullable String next,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String givenBy,
            boolean inForce,
            boolean runningLow,
            long left,
            Tally proof) {

        private static PoolJson of(Counted counted) {
            Pool pool = counted.pool();
            Tally tally = counted.tally();
            return new PoolJson(
                    pool.reference(),
                    pool.terms().purpose(),
                    pool.terms().office(),
                    counted.first(),
                    counted.last(),
                    counted.next(),
                    pool.terms().from(),
                    pool.terms().until(),
                    pool.terms().givenBy(),
                    counted.inForce(),
                    tally.runningLow(),
                    tally.left(),
                    tally);
        }
    }
}
