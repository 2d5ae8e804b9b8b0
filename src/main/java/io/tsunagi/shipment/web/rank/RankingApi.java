package io.tsunagi.shipment.web.rank;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.rank.AgeingRule;
import io.tsunagi.shipment.domain.rank.SetAgeing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of ranking for programs. */
@RestController
@Tag(name = "Ranking")
class RankingApi {

    private final SetAgeing setAgeing;
    private final SignedIn signedIn;

    RankingApi(SetAgeing setAgeing, SignedIn signedIn) {
        this.setAgeing = setAgeing;
        this.signedIn = signedIn;
    }

    @GetMapping("/api/v1/ranking/ageing")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "How many hours a P4 waits before it is lifted to P3; 0 lifts nothing")
    AgeingRule ageing() {
        return setAgeing.rule();
    }

    @PutMapping("/api/v1/ranking/ageing")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Set how many hours a P4 waits, 0 to 2160")
    AgeingRule set(@RequestBody Patience patience) {
        setAgeing.set(patience.hours(), signedIn.person().login());
        return setAgeing.rule();
    }

    /** The patience. */
    record Patience(@Nullable Integer hours) {}
}
