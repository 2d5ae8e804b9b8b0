package io.tsunagi.drill.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.Published.Range;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Scenario.Inject;
import io.tsunagi.drill.domain.Fault;
import io.tsunagi.drill.domain.Scenarios.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTests {

    private static final Path SHIPPED = Path.of("templates/drills");

    @TempDir
    Path house;

    @Test
    void askulReplayPasses117DaysInTenMinutes() throws IOException {
        Scenario askul = shipped("askul");

        assertThat(askul.start()).isEqualTo(Instant.parse("2025-10-19T00:00:00Z"));
        assertThat(askul.dayOf(Instant.parse("2026-02-12T15:00:00Z"))).isEqualTo(117);
        assertThat(askul.realTime()).isBetween(Duration.ofSeconds(590), Duration.ofSeconds(610));
    }

    @Test
    void askulReplayPutsInAllEightKindsAndFourSlips() throws IOException {
        List<Inject> injects = shipped("askul").injects();

        assertThat(injects).extracting(Inject::kind).contains(InjectKind.values());
        assertThat(injects.stream().filter(one -> one.kind() == InjectKind.ETA_SLIP))
                .hasSize(4);
    }

    @Test
    void blankCapacityIsUnknownAndNotZero() throws IOException {
        Scenario askul = shipped("askul");

        assertThat(askul.published().get(0).capacityIfPublished()).contains(new Range(0, 0));
        assertThat(askul.published().get(1).capacityIfPublished()).isEmpty();
        assertThat(askul.published().get(3).capacityIfPublished()).contains(new Range(10, 20));
        assertThat(askul.percentOn(23)).isEqualTo(2);
        assertThat(askul.percentOn(24)).isEqualTo(15);
    }

    @Test
    void nagoyaReplayKeepsTheHoursBetweenSystemUpAndWorkUp() throws IOException {
        Scenario nagoya = shipped("nagoya");

        assertThat(nagoya.timeline())
                .filteredOn(step -> step.kind().name().endsWith("_UP"))
                .extracting(step -> step.at().toString())
                .containsExactly("2023-07-05T22:30:00Z", "2023-07-06T09:15:00Z");
        assertThat(nagoya.published()).hasSize(8);
    }

    @Test
    void capacityThatNobodyPublishedMustSayAssumed() throws IOException {
        String yaml = yaml("askul").replace("percent: 2, assumed: true", "percent: 2");

        Fault fault = only(read(yaml));

        assertThat(fault.message()).isEqualTo("drill.fault.assumed");
        assertThat(fault.line()).isEqualTo(lineOf(yaml, "{day: 10, percent: 2}"));
        assertThat(fault.arguments()).containsExactly(2, 10);
    }

    @Test
    void capacityOutsideThePublishedRangeMustSayAssumed() throws IOException {
        Fault fault = only(read(yaml("askul").replace("{day: 24, percent: 15}", "{day: 24, percent: 25}")));

        assertThat(fault.message()).isEqualTo("drill.fault.assumed");
    }

    @Test
    void whoDeclaresMayNotApprove() throws IOException {
        String yaml = yaml("askul").replaceFirst("desk: manager2", "desk: manager");

        Fault fault = only(read(yaml));

        assertThat(fault.message()).isEqualTo("drill.fault.two-people");
        assertThat(fault.line()).isEqualTo(lineOf(yaml, "do: approve") + 1);
    }

    @Test
    void tellsEveryMistakeWithItsLine() throws IOException {
        String yaml = yaml("askul")
                .replace("P4: 50", "P4: 51")
                .replace("put-in: bank-change", "put-in: bank-chanje")
                .replace("id: s02", "id: s01")
                .replace("at: D0 18:30", "at: D0 25:30")
                .replace("rto-hours: 72", "rto-hour: 72");

        List<Fault> faults = read(yaml).faults();

        assertThat(faults)
                .extracting(Fault::line, Fault::message)
                .containsExactlyInAnyOrder(
                        tuple(lineOf(yaml, "rto-hour:"), "drill.fault.unknown"),
                        tuple(1, "drill.fault.missing"),
                        tuple(lineOf(yaml, "demand:"), "drill.fault.mix"),
                        tuple(lineOf(yaml, "bank-chanje"), "drill.fault.meaning"),
                        tuple(lineOf(yaml, "at: D0 14:00") - 1, "drill.fault.id"),
                        tuple(lineOf(yaml, "D0 25:30"), "drill.fault.meaning"));
    }

    @Test
    void stepsThatCouldNotHappenInThatOrderAreTold() throws IOException {
        String yaml = yaml("nagoya").replace("do: system-up", "do: news");

        assertThat(only(read(yaml)).message()).isEqualTo("drill.fault.before");
    }

    @Test
    void brokenYamlIsOneFaultAtItsLine() {
        Fault fault = only(new ScenarioReader().read("x", true, "name:\n  ja: [\n", ""));

        assertThat(fault.message()).isEqualTo("drill.fault.yaml");
    }

    @Test
    void shortRowOfPublishedFactsIsToldInItsOwnFile() throws IOException {
        Found found = new ScenarioReader().read("x", true, yaml("nagoya"), "hour,at,event,detail\n1.0,oops\n");

        assertThat(found.faults())
                .extracting(Fault::file, Fault::line, Fault::message)
                .containsExactly(tuple("published.csv", 2, "drill.fault.cells"));
    }

    @Test
    void folderBesideTheJarAddsAndReplaces() throws IOException {
        Path own = Files.createDirectories(house.resolve("drills/our-flood"));
        Path askul = Files.createDirectories(house.resolve("drills/askul"));
        Files.writeString(own.resolve("scenario.yml"), yaml("nagoya"));
        Files.writeString(askul.resolve("scenario.yml"), "name: broken");

        ScenarioFolders folders = new ScenarioFolders(house);

        assertThat(folders.all()).extracting(Found::key).containsExactly("askul", "nagoya", "our-flood");
        assertThat(folders.find("our-flood").orElseThrow().faults()).isEmpty();
        assertThat(folders.find("askul").orElseThrow().scenario()).isNull();
        assertThat(folders.find("askul").orElseThrow().own()).isTrue();
    }

    private static Scenario shipped(String key) throws IOException {
        Found found = new ScenarioReader()
                .read(key, false, yaml(key), Files.readString(SHIPPED.resolve(key + "/published.csv")));
        assertThat(found.faults()).isEmpty();
        return Objects.requireNonNull(found.scenario());
    }

    private static Found read(String yaml) throws IOException {
        return new ScenarioReader().read("x", true, yaml, Files.readString(SHIPPED.resolve("askul/published.csv")));
    }

    private static Fault only(Found found) {
        assertThat(found.faults()).hasSize(1);
        return found.faults().get(0);
    }

    private static String yaml(String key) throws IOException {
        return Files.readString(SHIPPED.resolve(key + "/scenario.yml"));
    }

    private static int lineOf(String yaml, String text) {
        return (int) yaml.substring(0, yaml.indexOf(text)).lines().count() + (atLineStart(yaml, text) ? 1 : 0);
    }

    private static boolean atLineStart(String yaml, String text) {
        int at = yaml.indexOf(text);
        return at == 0 || yaml.charAt(at - 1) == '\n';
    }
}
