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

/** A form beside the jar that leaves no room for its second code stops the start, and the message names what is in the way. */
class RoomForCodesTests {

    private static final String SECOND = "{x: 12, y: 268, size: 23}";
    private static final String FREE = "boxes: []";

    @TempDir
    Path templates;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{x: 12, y: 268, size: 22.9} | mark.second is smaller than 23.0 mm",
                "{x: 4.9, y: 268, size: 23}  | mark.second is nearer than 5.0 mm to the edge",
                "{x: 12, y: 269.1, size: 23} | mark.second is nearer than 5.0 mm to the edge",
                "{x: 12, y: 6, size: 23}     | mark.second is not at the corner opposite to mark.code",
                "{x: 175, y: 268, size: 23}  | mark.second is not at the corner opposite to mark.code"
            })
    void placeIsLargeEnoughInsideThePageAndAtTheOppositeCorner(String second, String message) throws IOException {
        refused(pack("second: " + second + ",", "", FREE, FREE), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frames: [{x: 12, y: 200, w: 186, h: 68.1}]                           | mark.second overlaps a frame",
                "rules: [{x1: 12, y1: 270, x2: 198, y2: 270}]                         | mark.second overlaps a rule",
                "texts: [{text: Note, x: 12, y: 289, size: 5}]                        | mark.second overlaps text 'Note'",
                "texts: [{text: 長い注記, x: 5, y: 280, size: 8}]                      | mark.second overlaps text '長い注記'",
                "paragraphs: [{text: Words, x: 30, y: 260, w: 9, h: 9, size: 5}]      | mark.second overlaps paragraph 'Words'",
                "boxes: [{name: stamp, x: 12, y: 250, w: 60, h: 19}]                  | mark.second overlaps box stamp",
                "'table: {y: 228, h: 10, rows: 5, boxes: [{name: a, x: 12, y: 0, w: 9, h: 10}]}' | mark.second overlaps box a",
                "'flow: {x: 12, y: 96, w: 186, h: 188}'                               | mark.second overlaps the flow",
                "boxes: [{name: stamp, x: 60, y: 260, w: 60, h: 30}]                  | the reference beside mark.second"
            })
    void nothingElseStandsThereOnFirstAndFurtherSheets(String part, String message) throws IOException {
        String second = "second: " + SECOND + ",";

        refused(pack(second, "", part, FREE), message);
        refused(pack(second, "", FREE, part), message);
    }

    @Test
    void numberedCopiesNeedASecondCodeUnlessTheirCodeIsOnlyAnAddress() throws IOException {
        refused(pack("", "", FREE, FREE), "mark.second is missing: a form with copies has a second code");
        accepted(pack("opens: true,", "", FREE, FREE));
        accepted(pack("", "copies: []", FREE, FREE));
    }

    @Test
    void whatEndsWhereTheCodeBeginsIsNotInTheWay() throws IOException {
        String touching =
                "boxes: [{name: above, x: 12, y: 250, w: 186, h: 18}, {name: right, x: 35, y: 268, w: 60, h: 18.5}]";

        accepted(pack("second: " + SECOND + ",", "", touching, touching));
    }

    private Path pack(String second, String copies, String first, String continuation) throws IOException {
        Path pack = Files.createDirectories(templates.resolve("forms/xx/trial/2025-01-01"));
        return Files.writeString(pack.resolve("form.yml"), """
                title: {ja: 試験, en: Trial}
                width: 210
                height: 297
                labels: en
                mark: {code: {x: 169, y: 6, size: 29}, %s x: 104, y: 8, w: 62, align: right}
                %s
                first:
                  %s
                continuation:
                  %s
                """.formatted(
                        second,
                        copies.isEmpty() ? "copies: [{name: File, recipient: {ja: 控, en: File}}]" : copies,
                        first,
                        continuation));
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
