package io.tsunagi.paper.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.paper.persistence.PackedForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form whose marks a machine reads has four squares that nothing else touches; without them the start stops. */
class RoomForFiducialsTests {

    @TempDir
    Path templates;

    @Test
    void squaresToReadNeedFiducials() throws IOException {
        String ticks = "pencilled: {ticks: [{name: a, value: '1', x: 50, y: 60, side: 4}]}";

        refused(pack(210, false, ticks), "pencilled needs fiducials: true");
        accepted(pack(210, true, ticks));
    }

    @Test
    void fiducialsStandOnA4Only() throws IOException {
        refused(pack(215.9, true, "boxes: []"), "fiducials stand on A4 upright only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boxes: [{name: stamp, x: 12, y: 38, w: 60, h: 9}]                            | x 9, y 41 overlaps box stamp",
                "frames: [{x: 14, y: 200, w: 184, h: 60}]                                     | x 201, y 259 overlaps a frame",
                "'pencilled: {cells: [{name: n, x: 190, y: 40, w: 6, h: 6, count: 3, gap: 1}]}' | x 201, y 41 overlaps cells n",
                "'pencilled: {ticks: [{name: a, value: ''1'', x: 11, y: 258, side: 4}]}'      | x 9, y 259 overlaps square a"
            })
    void nothingElseStandsWithinAMillimetreAndAHalfOfThem(String part, String message) throws IOException {
        refused(pack(210, true, part), message);
    }

    private Path pack(double width, boolean fiducials, String first) throws IOException {
        Path pack = Files.createDirectories(templates.resolve("forms/xx/trial/2025-01-01"));
        return Files.writeString(pack.resolve("form.yml"), """
                title: {ja: 試験, en: Trial}
                width: %s
                height: 297
                labels: en
                fiducials: %s
                mark: {code: {x: 169, y: 6, size: 29}, second: {x: 12, y: 268, size: 23}, x: 104, y: 8, w: 62, align: right}
                copies: [{name: File, recipient: {ja: 控, en: File}}]
                first:
                  %s
                """.formatted(width, fiducials, first));
    }

    private void refused(Path form, String message) {
        assertThatThrownBy(() -> PackedForms.forms(templates))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("form cannot be read: " + form)
                .hasMessageContaining(message);
    }

    private void accepted(Path form) {
        assertThat(form).exists();
        assertThat(PackedForms.forms(templates).keys()).contains("xx/trial");
    }
}
