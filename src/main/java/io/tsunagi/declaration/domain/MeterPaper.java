package io.tsunagi.declaration.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.declaration.PaperLodgings;
import io.tsunagi.declaration.domain.quota.PaperShare;
import io.tsunagi.declaration.domain.quota.YearlyTotal;
import io.tsunagi.declaration.domain.quota.YearlyTotals;
import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meters how much of the year's declarations went on paper, and takes the manager's total of the year. */
@Service
public class MeterPaper {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final YearlyTotals totals;
    private final List<PaperLodgings> others;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;
    private final ZoneId zone;

    MeterPaper(
            YearlyTotals totals,
            List<PaperLodgings> others,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock,
            @Value("${tsunagi.zone:Asia/Tokyo}") ZoneId zone) {
        this.totals = totals;
        this.others = others;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The meter of the present year, by the calendar of the house: the import declarations here, which are all Japanese, and what
     * other features lodged on paper with that authority.
     */
    @Transactional(readOnly = true)
    public PaperShare ofThisYear(Authority authority) {
        int year = clock.instant().atZone(zone).getYear();
        LocalDate first = LocalDate.of(year, 1, 1);
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant until = first.plusYears(1).atStartOfDay(zone).toInstant();
        long paper = authority == Authority.JAPAN ? totals.lodgedOnPaper(from, until) : 0;
        for (PaperLodgings other : others) {
            paper += other.lodged(authority, from, until);
        }
        return new PaperShare(authority, year, paper, totals.of(authority, year).orElse(null));
    }

    /**
     * Takes the total of the present year; the same again changes nothing.
     *
     * @param total declarations in both regimes, at least 1; null when not given
     * @param permittedPercent more than 0, at most 100; null when the authority names none
     * @param source where the numbers come from
     * @throws Refused with everything that is wrong
     */
    @Transactional
    public void typeTotal(
            Authority authority, @Nullable BigDecimal total, @Nullable BigDecimal permittedPercent, String source) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Long> whole = whole(total);
        if (whole.isEmpty()) {
            refusals.add(Refusal.at("total", "quota.refused.total"));
        }
        if (permittedPercent != null
                && (permittedPercent.signum() <= 0
                        || permittedPercent.compareTo(HUNDRED) > 0
                        || permittedPercent.stripTrailingZeros().scale() > 2)) {
            refusals.add(Refusal.at("permittedPercent", "quota.refused.percent"));
        }
        if (source.isBlank() || source.length() > 500) {
            refusals.add(Refusal.at("source", "quota.refused.source"));
        }
        Refused.ifAny(refusals);
        int year = clock.instant().atZone(zone).getYear();
        YearlyTotal typed = new YearlyTotal(
                whole.orElseThrow(),
                permittedPercent,
                source.strip(),
                signedIn.person().login(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        Optional<YearlyTotal> before = totals.of(authority, year);
        if (before.filter(known -> same(known, typed)).isPresent()) {
            return;
        }
        totals.keep(authority, year, typed);
        audit.record(new Change(
                "declaration.total-typed",
                authority.name() + " " + year,
                null,
                before.map(known -> Long.toString(known.total())).orElse(null),
                Long.toString(typed.total()),
                typed.source()));
    }

    private static Optional<Long> whole(@Nullable BigDecimal total) {
        return Optional.ofNullable(total)
                .filter(number ->
                        number.signum() > 0 && number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.precision() - number.scale() <= 12)
                .map(BigDecimal::longValueExact);
    }

    private static boolean same(YearlyTotal one, YearlyTotal other) {
        BigDecimal left = one.permittedPercent();
        BigDecimal right = other.permittedPercent();
        boolean percent = left == null || right == null ? left == right : left.compareTo(right) == 0;
        return one.total() == other.total() && percent && one.source().equals(other.source());
    }
}
