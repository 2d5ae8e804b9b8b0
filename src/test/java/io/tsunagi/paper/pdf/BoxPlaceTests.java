package io.tsunagi.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tsunagi.paper.domain.Samples;
import io.tsunagi.paper.domain.Samples.Sample;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormDefinition.Box;
import io.tsunagi.paper.domain.form.FormDefinition.Table;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values stand in their boxes, whatever they are; what does not fit is refused at its field. */
class BoxPlaceTests {

    private static final String HARD = "髙﨑𠮷ﾊﾟ1gｱ神〆";
    private static final Typesetter TYPESETTER = new Typesetter();

    @Test
    void everyValueOfTheSampleDeclarationStandsInItsBox() {
        FormDefinition form = Samples.form("jp/C-5020");
        Sample sample = Samples.sample("jp/C-5020");
        PlacedText filled = values(form, sample.values(), sample.lines());

        sample.values()
                .forEach((name, value) -> assertThat(filled.in(box(form.first().boxes(), name), 0))
                        .as(name)
                        .isEqualTo(value.replaceAll("\\s|　", "")));
        Table table = Objects.requireNonNull(form.first().table());
        for (int i = 0; i < sample.lines().size(); i++) {
            double top = table.y() + i * table.h();
            sample.lines()
                    .get(i)
                    .forEach((name, value) -> assertThat(filled.in(box(table.boxes(), name), top))
                            .as(name)
                            .contains(value.replaceAll("\\s", "")));
        }
    }

    @Test
    void sampleDeclarationFillsNothingOutsideTheBoxesThatGotAValue() {
        FormDefinition form = Samples.form("jp/C-5020");
        Sample sample = Samples.sample("jp/C-5020");
        Table table = Objects.requireNonNull(form.first().table());

        assertThat(values(form, sample.values(), sample.lines()).glyphs()).allSatisfy(glyph -> {
            boolean head = form.first().boxes().stream()
                    .anyMatch(box -> sample.values().containsKey(box.name()) && glyph.in(box, 0));
            boolean first = table.boxes().stream().anyMatch(box -> glyph.in(box, table.y()));
            boolean second = table.boxes().stream().anyMatch(box -> glyph.in(box, table.y() + table.h()));
            assertThat(head || first || second).as(glyph.toString()).isTrue();
        });
    }

    @Test
    void customsBoxesOfTheSampleDeclarationHoldNothingButTheirLabel() {
        FormDefinition form = Samples.form("jp/C-5020");
        PlacedText page = PlacedText.of(
                Drawings.drawing().draw(Samples.document("jp/C-5020")).pdf(), 1);

        assertThat(form.customsNames()).contains("declarationNumber", "customsNotes", "acceptance", "permission");
        form.first().boxes().stream()
                .filter(Box::customsOnly)
                .forEach(box -> assertThat(page.in(box, 0))
                        .isEqualTo(Objects.requireNonNull(box.label()).ja()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jp/C-5020", "tsunagi/pick-sheet", "tsunagi/dispatch-note", "tsunagi/closing-report"})
    void longestTextThatABoxTakesStaysInsideAndOneMoreIsRefusedAtItsField(String key) {
        FormDefinition form = Samples.form(key);
        Table table = form.first().table();
        Map<String, String> values = longest(form.first().boxes());
        Map<String, String> row = table == null ? Map.of() : longest(table.boxes());
        List<Map<String, String>> rows = table == null ? List.of() : List.of(row);

        assertThat(values(form, values, rows).glyphs())
                .hasSizeGreaterThan(100)
                .allMatch(glyph -> inside(form.first().boxes(), 0, glyph)
                        || table != null && inside(table.boxes(), table.y(), glyph));
        Set<String> fields = new HashSet<>(values.keySet());
        row.keySet().forEach(name -> fields.add("lines[0]." + name));
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> Drawings.drawing()
                        .draw(Samples.document(
                                form,
                                longer(values),
                                rows.stream().map(BoxPlaceTests::longer).toList(),
                                List.of())));
        assertThat(refused.refusals()).extracting(Refusal::message).containsOnly("paper.value.too-long");
        assertThat(refused.refusals()).extracting(Refusal::field).containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void descriptionOf350FullWidthCharactersFitsItsBoxOfTheDeclaration() {
        FormDefinition form = Samples.form("jp/C-5020");
        Table table = Objects.requireNonNull(form.first().table());
        String longest = "髙﨑𠮷品目の説明文字列".repeat(32).substring(0, 352);

        String printed = values(form, Map.of(), List.of(Map.of("description", longest)))
                .in(box(table.boxes(), "description"), table.y());

        assertThat(printed).contains(longest);
    }

    @Test
    void characterThatNoFaceDrawsIsPrintedAsGetaAndNotDropped() {
        FormDefinition form = Samples.form("jp/C-5020");

        String printed = values(form, Map.of("vessel", "A😀\u200bB\u0007C"), List.of())
                .in(box(form.first().boxes(), "vessel"), 0);

        assertThat(printed).isEqualTo("A〓BC");
    }

    /** For each box that takes a value the longest text of hard characters that fits. */
    private static Map<String, String> longest(List<Box> boxes) {
        Map<String, String> values = new HashMap<>();
        for (Box box : boxes) {
            if (!box.customsOnly() && !box.name().equals("row")) {
                int length = 1;
                while (fits(box, text(length + 1))) {
                    length++;
                }
                values.put(box.name(), text(length));
            }
        }
        return values;
    }

    private static Map<String, String> longer(Map<String, String> values) {
        Map<String, String> longer = new HashMap<>();
        values.forEach((name, value) -> longer.put(name, value + HARD));
        return longer;
    }

    private static String text(int length) {
        String text = HARD.repeat(length / HARD.codePointCount(0, HARD.length()) + 1);
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    private static boolean fits(Box box, String text) {
        return new Fitting(TYPESETTER).fit(box, text, box.label() != null).isPresent();
    }

    private static boolean inside(List<Box> boxes, double top, PlacedText.Glyph glyph) {
        return boxes.stream().anyMatch(box -> !box.customsOnly() && glyph.in(box, top));
    }

    private static PlacedText values(FormDefinition form, Map<String, String> values, List<Map<String, String>> lines) {
        byte[] filled = Drawings.drawing()
                .draw(Samples.document(form, values, lines, List.of()))
                .pdf();
        byte[] blank = Drawings.drawing()
                .draw(Samples.document(form, Map.of(), List.of(), List.of()))
                .pdf();
        return PlacedText.of(filled, 1).without(PlacedText.of(blank, 1));
    }

    private static Box box(List<Box> boxes, String name) {
        return boxes.stream().filter(box -> box.name().equals(name)).findFirst().orElseThrow();
    }
}
