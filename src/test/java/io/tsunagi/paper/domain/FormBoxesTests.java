package io.tsunagi.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.paper.FormCatalogue.Choice;
import io.tsunagi.paper.FormCatalogue.Field;
import io.tsunagi.paper.FormCatalogue.Form;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.shared.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packed forms ask for: squares of which one or several may be ticked, labels in both languages, names with numbers. */
class FormBoxesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path none;

    private FormCatalogue catalogue;
    private List<Form> forms;

    @BeforeEach
    void packedForms() {
        catalogue = OfferedForms.with(none);
        forms = catalogue.offered(DAY);
    }

    @Test
    void onlySevenBoxesOfAllFormsLetOneTickSeveralSquares() {
        assertThat(forms.stream()
                        .flatMap(form -> form.fields().stream()
                                .filter(Field::several)
                                .map(field -> form.key() + " " + field.name())))
                .containsExactlyInAnyOrder(
                        "ca/lead-sheet reason",
                        "jp/BP-request confirmations",
                        "jp/BP-request ground",
                        "jp/C-3000 ground",
                        "jp/C-4000 means",
                        "jp/C-8000 kind",
                        "jp/relief-declaration clause");
    }

    @Test
    void twoTickedSquaresAreRefusedAtTheirBoxUnlessTheFormAllowsSeveral() {
        for (Form form : forms) {
            for (Field field : form.fields()) {
                if (field.choices().size() > 1) {
                    String two = field.choices().get(0).value() + " "
                            + field.choices().get(1).value();
                    Refusal refusal = Refusal.at(field.name(), "paper.value.one-choice", two.replace(" ", ", "));
                    List<Refusal> found = catalogue.check(order(form, field.name(), two));

                    if (field.several()) {
                        assertThat(found).as(form.key()).doesNotContain(refusal);
                    } else {
                        assertThat(found).as(form.key()).contains(refusal);
                    }
                }
            }
        }
    }

    @Test
    void everyBoxAndSquareHasAJapaneseLabelOrIsACodeThatBothLanguagesShare() {
        Stream<FormCatalogue.Text> labels = forms.stream()
                .flatMap(form -> Stream.concat(form.fields().stream(), form.columns().stream()))
                .flatMap(field -> Stream.concat(
                        Stream.of(field.label()), field.choices().stream().map(Choice::label)));

        assertThat(labels).allMatch(label -> label.ja().matches("(?s).*[ぁ-んァ-ヶ一-龠].*|[A-Z0-9/・&. -]+"));
        assertThat(labels(forms)).allMatch(label -> !label.en().matches("(?s).*[ぁ-んァ-ヶ].*"));
    }

    @Test
    void nameHasTheNumberOfTheFormWhereItHasOne() {
        assertThat(name("jp/C-5010")).isEqualTo("輸出申告書 C-5010");
        assertThat(name("us/AESDOWN")).isEqualTo("米国 AES障害時の引用（AESDOWN）と記録");
        assertThat(name("us/downtime-letter")).isEqualTo("米国 障害時の依頼状（CBP 3461の項目つき）");
    }

    @Test
    void roomIsSaidForWordsButNotForCodesDatesAndNumbers() {
        Form letter = form("us/downtime-letter");

        assertThat(field(letter, "importer").prose()).isTrue();
        assertThat(List.of("portCode", "date", "time", "entryType", "totalValue", "tripNumber"))
                .noneMatch(name -> field(letter, name).prose());
    }

    private static Stream<FormCatalogue.Text> labels(List<Form> forms) {
        return forms.stream().flatMap(form -> form.fields().stream()).map(Field::label);
    }

    private String name(String key) {
        return form(key).name(Locale.JAPANESE);
    }

    private Form form(String key) {
        return catalogue.find(key, DAY).orElseThrow();
    }

    private static Field field(Form form, String name) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private PrintOrder order(Form form, String box, String ticked) {
        FormCatalogue.Sample sample = catalogue.sample(form);
        Map<String, String> values = new TreeMap<>(sample.values());
        values.put(box, ticked);
        return new PrintOrder(
                form.key(),
                form.edition(),
                "F-2026-0001-X",
                "/filings/F",
                "D-2026-0001-K",
                values,
                sample.lines(),
                null);
    }
}
