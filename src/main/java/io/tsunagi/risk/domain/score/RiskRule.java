package io.tsunagi.risk.domain.score;

import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.workflow.Workflows;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Asks the decision table {@code PartnerRisk} for points. There are some ninety distinct questions, so each is asked once for an
 * edition and remembered; five thousand partners cost no more than one.
 */
@Component
public class RiskRule {

    private static final String DECISION = "PartnerRisk";

    private final Workflows workflows;
    private final Map<String, Answer> known = new ConcurrentHashMap<>();

    RiskRule(Workflows workflows) {
        this.workflows = workflows;
    }

    /** Number of the edition that decides now; ask once for everything that is rated together. */
    public String edition() {
        return workflows.edition(DECISION);
    }

    /** The findings with their points. */
    public List<Weighed> weigh(String edition, List<Finding> findings) {
        return findings.stream().map(one -> weigh(edition, one)).toList();
    }

    /** The edition as people know it: its day and its number, for instance {@code 2026-11-22/1}. */
    public String named(String edition) {
        return ask(edition, Ingredient.MFA_ALL, Ingredient.UNKNOWN).day() + "/" + edition;
    }

    private Weighed weigh(String edition, Finding finding) {
        Ingredient ingredient = finding.ingredient();
        int points = ask(edition, ingredient, finding.code()).points();
        String within = ingredient.within();
        int least = within == null ? points : ask(edition, ingredient, within).points();
        return new Weighed(finding, points, Math.min(points, least));
    }

    private Answer ask(String edition, Ingredient ingredient, String code) {
        return known.computeIfAbsent(edition + " " + ingredient + " " + code, key -> decide(ingredient.name(), code));
    }

    private Answer decide(String ingredient, String code) {
        List<Map<String, Object>> rows = workflows.decide(DECISION, Map.of("ingredient", ingredient, "finding", code));
        if (!rows.isEmpty() && rows.get(0).get("points") instanceof Number points) {
            return new Answer(points.intValue(), String.valueOf(rows.get(0).get("edition")));
        }
        throw new IllegalStateException("the table " + DECISION + " has no points for " + ingredient + " " + code);
    }

    private record Answer(int points, String day) {}
}
