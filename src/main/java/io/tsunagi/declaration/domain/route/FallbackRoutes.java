package io.tsunagi.declaration.domain.route;

import io.tsunagi.workflow.Workflows;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks the authority's decision table. Every table answers every question: what it does not know, it says to ask about. */
@Service
public class FallbackRoutes {

    private final Workflows workflows;

    FallbackRoutes(Workflows workflows) {
        this.workflows = workflows;
    }

    /** The rule for that question, by the newest edition of the table. */
    public RouteRule rule(RouteQuestion question) {
        List<Map<String, Object>> rules = workflows.decide(
                question.authority().decision(),
                Map.of(
                        "procedure", question.procedure().name(),
                        "lastConfirmed", question.lastConfirmed(),
                        "owner", question.owner(),
                        "controlled", question.controlled()));
        if (rules.size() != 1) {
            throw new IllegalStateException(question.authority().decision() + " must answer once: " + question);
        }
        return read(rules.get(0));
    }

    /** Number of the edition of the authority's table that answers now. */
    public String table(Authority authority) {
        return workflows.edition(authority.decision());
    }

    /** Reads a row of a table. */
    static RouteRule read(Map<String, Object> row) {
        return new RouteRule(
                text(row, "reason"),
                RouteAction.valueOf(text(row, "action")),
                number(row, "copies"),
                words(row, "copies"),
                words(row, "invoked"),
                words(row, "now"),
                words(row, "after"),
                text(row, "obligation"),
                number(row, "deadlineHours"),
                text(row, "deadlineFrom"),
                words(row, "deadline"),
                words(row, "warning"),
                ReconciliationPolicy.valueOf(text(row, "policy")),
                text(row, "source"),
                text(row, "sourceDate"),
                words(row, "unverified"),
                text(row, "edition"));
    }

    private static Bilingual words(Map<String, Object> row, String name) {
        return new Bilingual(text(row, name + "Ja"), text(row, name + "En"));
    }

    private static String text(Map<String, Object> row, String name) {
        Object value = row.get(name);
        return value == null ? "" : value.toString();
    }

    private static @Nullable Integer number(Map<String, Object> row, String name) {
        return row.get(name) instanceof Number number ? number.intValue() : null;
    }
}
