package io.tsunagi.risk.web;

import io.tsunagi.risk.domain.Evidence;
import io.tsunagi.risk.domain.EvidenceRows;
import io.tsunagi.risk.domain.Factor;
import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.Today;
import io.tsunagi.risk.domain.question.Questionnaire;
import io.tsunagi.risk.domain.question.Questionnaires;
import io.tsunagi.risk.domain.score.RatePartners;
import io.tsunagi.risk.domain.score.Score;
import io.tsunagi.risk.domain.score.Weighed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scores in the words of the page. */
@Component
class RiskViews {

    /** Partners of a page. */
    static final int PAGE = 50;

    private final RatePartners rating;
    private final EvidenceRows evidence;
    private final Questionnaires questionnaires;
    private final RiskWords words;
    private final Today today;

    RiskViews(RatePartners rating, EvidenceRows evidence, Questionnaires questionnaires, RiskWords words, Today today) {
        this.rating = rating;
        this.evidence = evidence;
        this.questionnaires = questionnaires;
        this.words = words;
        this.today = today;
    }

    /** A page of partners, the highest score first. */
    @Transactional(readOnly = true)
    public Listed list(RiskFilter filter, Locale locale) {
        List<Score> all = rating.all();
        List<Score> rest = filter.of(all);
        List<Score> page = rest.subList(0, Math.min(PAGE, rest.size()));
        Map<UUID, Questionnaire> asked = questionnaires.newest();
        return new Listed(
                page.stream()
                        .map(score -> row(score, asked.get(score.partner().id()), locale))
                        .toList(),
                filter.count(all),
                RiskFilter.after(page, rest.size() > PAGE));
    }

    /** One score with a sentence for each ingredient. */
    @Transactional(readOnly = true)
    public Sheet sheet(Score score, Locale locale) {
        Map<Ingredient, Evidence> known = evidence.newest(score.partner().id()).stream()
                .collect(Collectors.toMap(Evidence::item, one -> one, (first, next) -> first));
        return new Sheet(
                score.partner().code(),
                RiskWords.name(score.partner(), locale),
                score.value(),
                score.edition(),
                Arrays.stream(Factor.values())
                        .map(factor -> new Part(
                                factor,
                                score.of(factor),
                                score.parts().stream()
                                        .filter(one -> one.ingredient().factor() == factor)
                                        .map(one -> line(one, known.get(one.ingredient()), locale))
                                        .toList()))
                        .toList(),
                score.bestStep()
                        .map(step -> words.text(
                                "risk.step",
                                locale,
                                words.text("risk.do." + step.ingredient(), locale),
                                score.value(),
                                step.then()))
                        .orElse(null));
    }

    private Row row(Score score, @Nullable Questionnaire asked, Locale locale) {
        return new Row(
                score.partner().code(),
                RiskWords.name(score.partner(), locale),
                score.value(),
                score.of(Factor.CRITICALITY),
                score.of(Factor.EXPOSURE),
                score.of(Factor.EVIDENCE),
                score.unknowns(),
                score.lapsed(),
                score.withoutMfa(),
                asked == null ? null : asked.shown(today.now(), today.day()));
    }

    private Line line(Weighed one, @Nullable Evidence proof, Locale locale) {
        return new Line(
                words.text("risk.ingredient." + one.ingredient(), locale),
                words.text(
                        "risk.said." + one.ingredient() + "." + one.finding().code(),
                        locale,
                        one.finding().numbers().toArray()),
                one.points(),
                one.unknown(),
                one.lapsed(),
                proof,
                proof != null && proof.endsSoon(today.day()));
    }

    /** A page of the list. */
    record Listed(List<Row> rows, long found, @Nullable String after) {}

    /** A partner in the list; the factors are 10 to 100. */
    record Row(
            String code,
            String name,
            int value,
            int criticality,
            int exposure,
            int evidence,
            long unknowns,
            long lapsed,
            boolean withoutMfa,
            @Nullable String asked) {}

    /** A score explained; {@code step} says what would lower it most, null when nothing would. */
    record Sheet(
            String code,
            String name,
            int value,
            String edition,
            List<Part> factors,
            @Nullable String step) {}

    /** A factor. */
    record Part(Factor factor, int value, List<Line> lines) {}

    /** An ingredient in a sentence. */
    record Line(
            String name,
            String sentence,
            int points,
            boolean unknown,
            boolean lapsed,
            @Nullable Evidence proof,
            boolean endsSoon) {}
}
