package io.tsunagi.clock.domain;

import io.tsunagi.workflow.Workflows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code StatutoryClock} which duties these facts start, once for each law and duty. */
@Component
public class DecideClocks {

    private static final String DECISION = "StatutoryClock";

    private final Workflows workflows;

    DecideClocks(Workflows workflows) {
        this.workflows = workflows;
    }

    /** The duties that start, by law and duty. */
    public List<Decided> startedBy(Facts facts) {
        List<Decided> started = new ArrayList<>();
        for (Law law : new TreeSet<>(facts.laws())) {
            for (Duty duty : Duty.values()) {
                ask(law, duty, facts).ifPresent(started::add);
            }
        }
        return started;
    }

    private Optional<Decided> ask(Law law, Duty duty, Facts facts) {
        Map<String, Object> row = workflows
                .decide(
                        DECISION,
                        Map.of(
                                "law", law.name(),
                                "duty", duty.name(),
                                "role", facts.role().name(),
                                "sensitive", facts.sensitive().name(),
                                "financial", facts.financial().name(),
                                "malicious", facts.malicious().name(),
                                "persons", facts.personsClass()))
                .get(0);
        if (!Boolean.TRUE.equals(row.get("runs"))) {
            return Optional.empty();
        }
        return Optional.of(new Decided(
                law,
                duty,
                text(row, "reason"),
                text(row, "nameJa"),
                text(row, "nameEn"),
                number(row, "targetHours"),
                number(row, "term"),
                text(row, "unit"),
                text(row, "termOf").equals("LAW"),
                Boolean.TRUE.equals(row.get("releases")),
                text(row, "basis"),
                text(row, "source"),
                text(row, "sourceDate"),
                text(row, "unverifiedJa"),
                text(row, "unverifiedEn"),
                text(row, "edition")));
    }

    private static String text(Map<String, Object> row, String name) {
        Object value = row.get(name);
        return value == null ? "" : value.toString();
    }

    private static int number(Map<String, Object> row, String name) {
        if (row.get(name) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("the table StatutoryClock has no " + name);
    }
}
