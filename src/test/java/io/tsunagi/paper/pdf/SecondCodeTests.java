package io.tsunagi.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.domain.Drawing.Drawn;
import io.tsunagi.paper.domain.Drawing.Unnumbered;
import io.tsunagi.paper.domain.Samples;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormDefinition.Area;
import io.tsunagi.paper.domain.form.FormDefinition.Code;
import io.tsunagi.paper.domain.form.FormDefinition.Mark;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second code of a sheet stands alone at its corner, with what a person types when both codes are lost. */
class SecondCodeTests {

    static Stream<FormDefinition> packs() {
        return Samples.forms().stream().filter(form -> !form.mark().opens());
    }

    @Test
    void onlyTheDriverSlipWhoseCodeIsAnAddressHasOneCode() {
        assertThat(Samples.forms())
                .filteredOn(form -> form.mark().second() == null)
                .extracting(FormDefinition::key)
                .containsExactly("tsunagi/driver-slip");
    }

    @ParameterizedTest
    @MethodSource("packs")
    void nothingIsWrittenOnItAndReferenceAndPageStandBesideIt(FormDefinition form) {
        Mark mark = form.mark();
        Code second = Objects.requireNonNull(mark.second());
        Drawn drawn = Drawings.drawing().draw(Samples.document(form));

        for (int page = 1; page <= drawn.pages(); page++) {
            PlacedText text = PlacedText.of(drawn.pdf(), page);
            assertThat(within(text, new Area(second.x(), second.y(), second.size(), second.size())))
                    .isEmpty();
            assertThat(within(text, mark.words(second))).isEqualTo("P-2025-0101-N  " + page + "/" + drawn.pages());
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void blankAndSampleShowTheEmptyPlacesOfBothCodes(FormDefinition form) {
        Code second = Objects.requireNonNull(form.mark().second());
        for (Unnumbered what : List.of(Unnumbered.BLANK, Unnumbered.SAMPLE)) {
            Drawn drawn = Drawings.drawing().draw(Samples.unnumbered(form, what));
            assertThat(DrawnPage.describe(drawn.pdf(), drawn.pages()).lines())
                    .contains(frame(form.mark().code()), frame(second));
        }
    }

    @Test
    void longestReferenceAndPageFitBesideIt() {
        double width = new Typesetter().width("P-2025-100000-N  999/999", Typesetter.Style.MONO, 8) / Canvas.MM;
        Mark mark = Samples.form("jp/C-5020").mark();

        assertThat(width)
                .isLessThanOrEqualTo(
                        mark.words(Objects.requireNonNull(mark.second())).w() - 1);
    }

    private static String frame(Code place) {
        return String.format(
                Locale.ROOT, "frame %.1f %.1f %.1f %.1f 0.4pt", place.x(), place.y(), place.size(), place.size());
    }

    /** Characters that touch an area, in drawing order. */
    private static String within(PlacedText text, Area area) {
        return text.glyphs().stream()
                .filter(glyph -> glyph.right() > area.x() + 0.01
                        && glyph.left() < area.x() + area.w() - 0.01
                        && glyph.baseline() > area.y() + 0.01
                        && glyph.baseline() - 0.75 * glyph.size() / Canvas.MM < area.y() + area.h() - 0.01)
                .map(PlacedText.Glyph::text)
                .collect(Collectors.joining());
    }
}
