package io.tsunagi.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.identity.Role;
import io.tsunagi.outbound.Canary;
import io.tsunagi.outbound.domain.ApproveDestination;
import io.tsunagi.proof.ProofSource;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.watch.domain.Alert;
import io.tsunagi.watch.domain.Alerts;
import io.tsunagi.watch.domain.DecideAlert;
import io.tsunagi.watch.domain.Outcome;
import io.tsunagi.watch.domain.Probe;
import io.tsunagi.watch.domain.ProbeState;
import io.tsunagi.watch.domain.Probes;
import io.tsunagi.watch.domain.Reading;
import io.tsunagi.watch.domain.Report;
import io.tsunagi.watch.domain.RunProbes;
import io.tsunagi.watch.domain.Way;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What is heard of one system becomes one alert, and only a person makes something of it. */
@TsunagiTest
class WatchModuleTests {

    @Autowired
    private WatchCases cases;

    @Autowired
    private DisruptionFixtures disruptions;

    @Autowired
    private RunProbes running;

    @Autowired
    private Probes probes;

    @Autowired
    private Alerts alerts;

    @Autowired
    private DecideAlert deciding;

    @Autowired
    private ApproveDestination approving;

    @Autowired
    private List<ProofSource> sources;

    @Autowired
    private MockMvc mvc;

    @Test
    void aFailingPageIsOneAlertHoweverOftenItFailsAndACallAboutTheSameSystemJoinsIt() {
        UUID system = cases.system();
        Probe probe;
        try (Canary server = Canary.fine("all well")) {
            probe = cases.page(system, server.port());
            look(probe, 1);
            assertThat(now(probe).standing().state()).isEqualTo(ProbeState.WELL);
        }
        look(probe, 4);
        String called = cases.call(
                system, "Nothing comes out of the warehouse", UUID.randomUUID().toString());

        Alert alert = open(system);
        assertThat(alert.reference()).isEqualTo(called);
        assertThat(alert.trouble().name()).isEqualTo("INBOUND");
        assertThat(reports(alert))
                .extracting(Report::source)
                .containsExactly(Report.Source.PROBE, Report.Source.TELEPHONE);
        // a port that was just closed refuses, or says nothing until the patience is over
        assertThat(reports(alert).get(0).words()).containsAnyOf("UNREACHABLE", "TIMED_OUT");
        List<Reading> readings = As.manager(() -> probes.readings(probe.id(), 10));
        assertThat(readings.stream()
                        .filter(reading -> reading.outcome() == Outcome.DOWN)
                        .mapToInt(Reading::times)
                        .sum())
                .isGreaterThanOrEqualTo(4);
        assertThat(readings.get(readings.size() - 1).outcome()).isEqualTo(Outcome.WELL);
        assertThat(As.manager(() -> proven("probes", disruptions.declared(system))))
                .extracting(item -> item.facts().get("outcome"))
                .startsWith("WELL", "DOWN");
    }

    @Test
    void theSameCallTwiceIsOneReport() {
        UUID system = cases.system();
        String key = UUID.randomUUID().toString();
        String first = cases.call(system, "The printer prints nothing", key);

        assertThat(cases.call(system, "The printer prints nothing", key)).isEqualTo(first);
        assertThat(reports(open(system))).hasSize(1);
    }

    @Test
    void declaringDecidesTheAlertAndLaterFailuresGoToTheRunningDisruption() {
        UUID system = cases.system();
        String alert = cases.call(
                system, "Nothing goes out any more", UUID.randomUUID().toString());

        String disruption = disruptions.declared(system);

        Alert decided = As.manager(() -> alerts.find(alert)).orElseThrow();
        assertThat(decided.state()).isEqualTo(Alert.State.DECLARED);
        assertThat(decided.disruption()).isEqualTo(disruption);
        assertThat(decided.decidedBy()).isEqualTo("test-manager");
        assertThat(cases.call(
                        system, "Still nothing goes out", UUID.randomUUID().toString()))
                .isEqualTo(alert);
        assertThat(reports(decided)).hasSize(2);
        assertThat(isOpen(system)).isFalse();
        assertThat(As.manager(() -> proven("alerts", disruption)))
                .extracting(item -> item.facts().get("words"))
                .containsExactly("Nothing goes out any more", "Still nothing goes out");
    }

    @Test
    void aDismissalNeedsAReasonIsDoneOnceAndIsNotUndoneByAnother() {
        String alert = cases.call(
                cases.system(), "It is slow this morning", UUID.randomUUID().toString());

        assertThat(field(() -> As.manager(() -> deciding.dismiss(alert, " ok "))))
                .isEqualTo("reason");
        As.manager(() -> deciding.dismiss(alert, "Announced maintenance"));
        As.manager(() -> deciding.dismiss(alert, "Announced maintenance"));
        String running = disruptions.inFallback(cases.system());
        Refused refused =
                catchThrowableOfType(Refused.class, () -> As.coordinator(() -> deciding.join(alert, running)));

        assertThat(refused.refusals().get(0).message()).isEqualTo("watch.refused.decided.DISMISSED");
    }

    @Test
    void anAlertJoinsARunningDisruptionAndNoneThatIsNotThere() {
        String running = disruptions.inFallback(cases.system());
        String alert = cases.call(
                null, "A caller who knew no system", UUID.randomUUID().toString());

        assertThat(field(() -> As.coordinator(() -> deciding.join(alert, "D-2025-9999-A"))))
                .isEqualTo("disruption");
        As.coordinator(() -> deciding.join(alert, running));
        As.coordinator(() -> deciding.join(alert, running));

        assertThat(As.manager(() -> alerts.of(running)))
                .extracting(Alert::reference)
                .containsExactly(alert);
    }

    @Test
    void aProbeLooksNowhereWithoutAnApprovalAndGoesBlindWhenItIsTakenBack() {
        UUID system = cases.system();
        assertThat(field(() -> cases.probe(system, Way.HTTP, "http://127.0.0.1:11/x")))
                .isEqualTo("target");
        assertThat(field(() -> cases.probe(system, Way.TCP, "wms.example"))).isEqualTo("target");
        try (Canary server = Canary.fine("all well")) {
            Probe probe = cases.page(system, server.port());
            UUID approval = approving.all().stream()
                    .filter(one -> one.port() == server.port() && one.stands())
                    .findFirst()
                    .orElseThrow()
                    .id();
            As.manager(() -> approving.end(approval));
            int before = server.reached();
            look(probe, 3);

            assertThat(now(probe).standing().state()).isEqualTo(ProbeState.BLIND);
            assertThat(server.reached()).isEqualTo(before);
            assertThat(isOpen(system)).isFalse();
        }
    }

    @Test
    void aPageWithoutTheExpectedWordsSaysWrongThings() {
        UUID system = cases.system();
        try (Canary server = Canary.fine("maintenance")) {
            look(cases.page(system, server.port()), 2);
        }
        assertThat(open(system).trouble().name()).isEqualTo("WRONG_DATA");
    }

    @Test
    void anAuditorDecidesAndEntersNothing() throws Exception {
        String alert = cases.call(
                cases.system(), "Something for the auditor", UUID.randomUUID().toString());
        for (String path : List.of(
                "/watch",
                "/watch/calls",
                "/watch/alerts/" + alert + "/dismissal",
                "/watch/alerts/" + alert + "/joining")) {
            mvc.perform(post(path).with(As.role(Role.AUDITOR))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/watch/alerts/" + alert).with(As.role(Role.AUDITOR))).andExpect(status().isOk());
        mvc.perform(get("/api/v1/watch").with(As.program(Role.AUDITOR))).andExpect(status().isOk());
        Probe silent = cases.probe(cases.system(), Way.HEARTBEAT, "").probe();
        look(silent, 1);
        mvc.perform(get("/watch/" + silent.id()).with(As.role(Role.AUDITOR))).andExpect(status().isOk());
        mvc.perform(get("/watch/new").with(As.role(Role.MANAGER))).andExpect(status().isOk());
        mvc.perform(get("/watch/calls/new").with(As.role(Role.BROKER))).andExpect(status().isOk());
    }

    private void look(Probe probe, int times) {
        for (int i = 0; i < times; i++) {
            As.manager(() -> running.run(now(probe)));
        }
    }

    private List<ProofSource.Item> proven(String name, String disruption) {
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow()
                .of(disruption);
    }

    private Probe now(Probe probe) {
        return As.manager(() -> probes.find(probe.id())).orElseThrow();
    }

    private Alert open(UUID system) {
        return As.manager(() -> alerts.open()).stream()
                .filter(alert -> system.equals(alert.systemId()))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOpen(UUID system) {
        return As.manager(() -> alerts.open()).stream().anyMatch(alert -> system.equals(alert.systemId()));
    }

    private List<Report> reports(Alert alert) {
        return As.manager(() -> alerts.reports(alert));
    }

    private static String field(Runnable refusedWork) {
        return catchThrowableOfType(Refused.class, refusedWork::run).refusals().stream()
                .map(Refusal::field)
                .findFirst()
                .orElseThrow();
    }
}
