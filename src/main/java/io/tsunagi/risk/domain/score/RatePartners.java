package io.tsunagi.risk.domain.score;

import io.tsunagi.partner.PartnerFigures;
import io.tsunagi.partner.PartnerFigures.Figures;
import io.tsunagi.risk.domain.Evidence;
import io.tsunagi.risk.domain.EvidenceRows;
import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.Today;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rates partners as of now: nothing is looked up in kept scores, so evidence that lapsed at midnight counts no longer in the morning
 * without anybody doing anything. The number of statements does not grow with the number of partners.
 */
@Service
public class RatePartners {

    private static final Comparator<Map.Entry<Integer, Score>> HIGHEST_FIRST = Comparator.comparing(
                    (Map.Entry<Integer, Score> one) -> one.getKey())
            .reversed()
            .thenComparing(one -> one.getValue().partner().code());

    private final PartnerFigures figures;
    private final EvidenceRows evidence;
    private final RiskRule rule;
    private final Today today;

    RatePartners(PartnerFigures figures, EvidenceRows evidence, RiskRule rule, Today today) {
        this.figures = figures;
        this.evidence = evidence;
        this.rule = rule;
        this.today = today;
    }

    /** Every partner, the highest score first, those of one score by code. */
    @Transactional(readOnly = true)
    public List<Score> all() {
        Map<UUID, Map<Ingredient, Evidence>> known =
                evidence.newest().stream().collect(Collectors.groupingBy(Evidence::partnerId, byItem()));
        Rating rating = rating();
        return figures.all().stream()
                .map(one -> rating.rate(one, known.getOrDefault(one.partner().id(), Map.of())))
                .map(score -> Map.entry(score.value(), score))
                .sorted(HIGHEST_FIRST)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The partner with that code; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Score> of(String code) {
        Rating rating = rating();
        return figures.of(code)
                .map(one ->
                        rating.rate(one, byItem(evidence.newest(one.partner().id()))));
    }

    private Rating rating() {
        String edition = rule.edition();
        return new Rating(rule, edition, rule.named(edition), today.day());
    }

    private static Map<Ingredient, Evidence> byItem(Collection<Evidence> pieces) {
        return pieces.stream().collect(byItem());
    }

    private static java.util.stream.Collector<Evidence, ?, Map<Ingredient, Evidence>> byItem() {
        return Collectors.toMap(Evidence::item, one -> one, (first, next) -> first);
    }

    private record Rating(RiskRule rule, String edition, String named, LocalDate today) {

        Score rate(Figures figures, Map<Ingredient, Evidence> evidence) {
            return new Score(figures.partner(), named, rule.weigh(edition, Findings.of(figures, evidence, today)));
        }
    }
}
