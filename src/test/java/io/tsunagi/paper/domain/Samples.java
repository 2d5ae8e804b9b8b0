package io.tsunagi.paper.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tsunagi.paper.PaperPress.Column;
import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.paper.domain.Drawing.Copy;
import io.tsunagi.paper.domain.Drawing.Document;
import io.tsunagi.paper.domain.Drawing.Unnumbered;
import io.tsunagi.paper.domain.form.ArrangeRows;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormSample;
import io.tsunagi.paper.domain.form.Forms;
import io.tsunagi.paper.persistence.PackedForms;
import io.tsunagi.shared.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sample documents, read from the {@code sample.yml} beside each form. */
public final class Samples {

    /** The day of all samples. */
    public static final LocalDate DAY = LocalDate.of(2025, 10, 25);

    /** The time of all samples. */
    public static final Instant AT = Instant.parse("2025-10-25T01:23:45Z");

    private static final SignedCodes CODES = newCodes();
    private static final SignedCodes.Pen PEN = CODES.pen();
    private static final Forms FORMS = PackedForms.forms();

    private static final Reference CASE = new Reference("I", 2025, 12);
    private static final Reference DISRUPTION = new Reference("D", 2025, 4);

    private Samples() {}

    /** What a sample file holds. */
    public record Sample(Map<String, String> values, List<Map<String, String>> lines, List<Section> sections) {

        /** Absent parts are empty. */
        public Sample {
            values = values == null ? Map.of() : values;
            lines = lines == null ? List.of() : lines;
            sections = sections == null ? List.of() : sections;
        }
    }

    /** The sample of a form. */
    public static Sample sample(String key) {
        FormDefinition form = form(key);
        Path file = Path.of("templates/forms", key, form.edition().toString(), "sample.yml");
        try {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(file.toFile(), new TypeReference<Sample>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form. */
    public static FormDefinition form(String key) {
        return FORMS.find(key, DAY).orElseThrow();
    }

    /** All packed editions. */
    public static List<FormDefinition> forms() {
        return FORMS.all();
    }

    /** The sample in all its copies, signed by a test key. */
    public static Document document(String key) {
        return document(form(key));
    }

    /** The sample of an edition in all its copies, its rows as the press arranges them. */
    public static Document document(FormDefinition form) {
        FormSample sample = FORMS.sample(form).orElseThrow();
        return document(
                form,
                sample.values(),
                ArrangeRows.of(form.rules(), sample.values(), sample.lines()),
                sample.sections());
    }

    /** The filled sample, or the blank, as people get it from the list of forms. */
    public static Document unnumbered(FormDefinition form, Unnumbered what) {
        Document full = document(form);
        boolean blank = what == Unnumbered.BLANK;
        FormSample contents = new FormSample(
                blank ? null : full.values(), blank ? null : full.lines(), blank ? null : full.sections());
        return Document.unnumbered(form, contents, what, AT);
    }

    /** A document in all its copies, signed by a test key. */
    public static Document document(
            FormDefinition form, Map<String, String> values, List<Map<String, String>> lines, List<Section> sections) {
        int number = form.copies().size();
        List<Copy> copies = IntStream.rangeClosed(1, number)
                .mapToObj(i -> copy(
                        form,
                        i,
                        "%d/%d %s".formatted(i, number, form.copies().get(i - 1).name())))
                .toList();
        return new Document(form, CASE.toString(), DISRUPTION.toString(), values, lines, sections, copies, AT);
    }

    /** Signs with the test key. */
    static SignedCodes codes() {
        return CODES;
    }

    private static SignedCodes newCodes() {
        return new SignedCodes(new HouseKeys(7).keys(), "https://tsunagi.example.jp/");
    }

    /** What a code of the sample's first paper says. */
    static CodeContent content(FormDefinition form, int copy, int page) {
        Reference paper = new Reference("P", 2025, 100 + copy);
        int hash = CodeContent.formHash(form.key());
        return new CodeContent(paper, CASE, copy, page, hash, form.edition(), DISRUPTION, DAY.plusYears(3));
    }

    /** A section with a table of so many rows. */
    public static Section table(String heading, int rows) {
        return new Section(
                heading,
                List.of(),
                List.of(new Column("時刻", 2, false), new Column("内容", 6, false), new Column("数", 1, true)),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> List.of("10/25 %02d:00".formatted(i % 24), "行 " + i, Integer.toString(i)))
                        .toList());
    }

    private static Copy copy(FormDefinition form, int number, String name) {
        String reference = new Reference("P", 2025, 100 + number).toString();
        return new Copy(reference, name, page -> PEN.address(content(form, number, page)));
    }
}
