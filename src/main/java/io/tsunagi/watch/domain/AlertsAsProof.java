package io.tsunagi.watch.domain;

import io.tsunagi.proof.ProofSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was heard, by probe, telephone and mail, about the alerts that were declared as a disruption or joined to it. */
@Component
class AlertsAsProof implements ProofSource {

    private final Alerts alerts;

    AlertsAsProof(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public List<Item> of(String disruption) {
        return alerts.of(disruption).stream().flatMap(this::reports).toList();
    }

    private Stream<Item> reports(Alert alert) {
        return alerts.reports(alert).stream().map(report -> {
            Map<String, String> facts = new TreeMap<>();
            facts.put("alert", alert.reference());
            facts.put("alertState", alert.state().name());
            facts.put("decidedBy", alert.decidedBy() == null ? "" : alert.decidedBy());
            facts.put(
                    "decidedAt",
                    alert.decidedAt() == null ? "" : alert.decidedAt().toString());
            facts.put("source", report.source().name());
            facts.put("trouble", report.trouble().name());
            facts.put("caller", report.caller());
            facts.put("callerNumber", report.callerNumber());
            facts.put("words", report.words());
            facts.put("occurredAt", report.occurredAt().toString());
            facts.put("toldAt", report.toldAt().toString());
            facts.put("enteredAt", report.enteredAt().toString());
            facts.put("enteredBy", report.enteredBy());
            return new Item(report.id().toString(), report.toldAt(), facts);
        });
    }
}
