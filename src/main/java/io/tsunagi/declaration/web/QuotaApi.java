package io.tsunagi.declaration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.declaration.domain.MeterPaper;
import io.tsunagi.declaration.domain.quota.PaperShare;
import io.tsunagi.declaration.domain.route.Authority;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The paper quota meter for programs. */
@RestController
@RequestMapping("/api/v1/paper-quota/{authority}")
@Tag(name = "Paper quota", description = "Share of declarations made on paper in the present year")
class QuotaApi {

    private final MeterPaper meter;

    QuotaApi(MeterPaper meter) {
        this.meter = meter;
    }

    @GetMapping
    @PreAuthorize(Readers.MAY_READ)
    @Operation(summary = "The meter of an authority; percent is null while no total is known")
    QuotaJson read(@PathVariable Authority authority) {
        return QuotaJson.of(meter.ofThisYear(authority));
    }

    @PutMapping
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Type the total of the present year, and the permitted share if the authority names one")
    QuotaJson type(@PathVariable Authority authority, @RequestBody TotalJson said) {
        meter.typeTotal(authority, said.total(), said.permittedPercent(), said.source() == null ? "" : said.source());
        return read(authority);
    }

    /** A total as typed. */
    record TotalJson(
            @Nullable BigDecimal total,
            @Nullable BigDecimal permittedPercent,
            @Nullable String source) {}

    /** The meter. */
    record QuotaJson(
            Authority authority,
            int year,
            long paper,
            @Nullable Long total,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal permittedPercent,
            boolean nextGoesBeyond) {

        private static QuotaJson of(PaperShare share) {
            var typed = share.typed();
            return new QuotaJson(
                    share.authority(),
                    share.year(),
                    share.paper(),
                    typed == null ? null : typed.total(),
                    share.percent(),
                    share.permittedPercent(),
                    share.nextGoesBeyond());
        }
    }
}
