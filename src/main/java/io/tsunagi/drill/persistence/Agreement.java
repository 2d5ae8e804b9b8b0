package io.tsunagi.drill.persistence;

import io.tsunagi.drill.Published;
import io.tsunagi.drill.Scenario.Capacity;
import java.time.LocalDate;
import java.util.List;

/** Whether the capacity of a scenario is what was published on that day, or says that it is assumed. */
class Agreement {

    private final List<Published> facts;
    private final ScenarioReader.Days days;

    Agreement(List<Published> facts, ScenarioReader.Days days) {
        this.facts = facts;
        this.days = days;
    }

    void check(Capacity one, Box line) {
        if (facts.isEmpty() || one.assumed()) {
            return;
        }
        LocalDate day = days.start().atZone(days.zone()).toLocalDate().plusDays(one.day());
        boolean published = facts.stream()
                .filter(fact -> fact.at().atZone(days.zone()).toLocalDate().equals(day))
                .flatMap(fact -> fact.capacityIfPublished().stream())
                .anyMatch(range -> range.holds(one.percent()));
        if (!published) {
            days.faults().at(line.line("percent"), "drill.fault.assumed", one.percent(), one.day());
        }
    }
}
