package io.tsunagi.bulletin.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line per rule of the table, and the borders between them. */
class BulletinCadenceDecisionTests {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision DECISION = decision();

    @ParameterizedTest
    @CsvSource({
        "STOPPED,0,false,60",
        "STOPPED,3,true,120",
        "STOPPED,4,false,120",
        "STOPPED,23,true,240",
        "STOPPED,24,false,480",
        "STOPPED,71,true,720",
        "STOPPED,72,false,1440",
        "PARTIAL,0,false,240",
        "PARTIAL,23,true,480",
        "PARTIAL,24,false,1440",
        "PARTIAL,72,true,2880",
        "SLOW,23,false,480",
        "SLOW,24,true,2880",
        "RESTORED,5,true,1440",
        "NONE,0,false,120",
        "NONE,24,true,1440"
    })
    void eachRuleDecides(String severity, int hours, boolean etaKnown, int minutes) {
        DmnDecisionResultEntries row = ENGINE.evaluateDecision(
                        DECISION, Map.of("severity", severity, "hours", hours, "etaKnown", etaKnown))
                .getSingleResult();

        assertThat(row.getEntryMap())
                .containsEntry("minutes", minutes)
                .containsEntry("source", "none")
                .containsEntry("edition", "2026-11-22");
        assertThat(row.<String>getEntry("unverifiedEn")).contains("unverified");
        assertThat(row.<String>getEntry("unverifiedJa")).contains("未確認");
    }

    private static DmnDecision decision() {
        try (InputStream table = Files.newInputStream(Path.of("processes/bulletin/BulletinCadence.dmn"))) {
            return ENGINE.parseDecision("BulletinCadence", table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
