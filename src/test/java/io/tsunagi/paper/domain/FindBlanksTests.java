package io.tsunagi.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.tsunagi.paper.FormCatalogue.Text;
import io.tsunagi.paper.SheetBoxes.Blank;
import io.tsunagi.paper.domain.Papers.Filled;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormDefinition.Table;
import io.tsunagi.paper.persistence.PackedForms;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which boxes were left for the pen: those that the print run did not fill. */
class FindBlanksTests {

    private static final String FORM = "jp/C-5010";
    private static final String PAPER = "P-2025-0101-N";

    private final Papers papers = mock(Papers.class);

    @Test
    void rowsThatWerePrintedAreAskedForWhereTheyStandAndFurtherOnesAreNot() {
        List<Blank> blanks = blanks(Filled.of(
                Map.of("consignee", "見本商事"), List.of(Map.of("description", "MASKS", "quantity1", " "), Map.of())));

        assertThat(blanks)
                .extracting(Blank::name)
                .contains("declarationNumber", "lines[0].quantity1", "lines[1].quantity1")
                .doesNotContain("consignee", "lines[0].description", "lines[0].row")
                .noneMatch(name -> name.startsWith("lines[2]"))
                .doesNotHaveDuplicates();
        Table table = Objects.requireNonNull(Samples.form(FORM).first().table());
        assertThat(named(blanks, "lines[1].quantity1").area().y()
                        - named(blanks, "lines[0].quantity1").area().y())
                .isCloseTo(table.h(), within(1e-9));
        assertThat(named(blanks, "lines[0].quantity1").critical()).isTrue();
        Text label = named(blanks, "lines[1].quantity1").label();
        assertThat(label.ja()).startsWith("2行目 ");
        assertThat(label.en()).startsWith("row 2: ");
    }

    @Test
    void ofAFormWithoutRowsEveryRowOfTheFirstPageMayBeWrittenOn() {
        int rows = Samples.form(FORM).first().rows();

        assertThat(blanks(new Filled(java.util.Set.of(), 0)))
                .extracting(Blank::name)
                .contains("lines[" + (rows - 1) + "].quantity1")
                .doesNotContain("lines[" + rows + "].quantity1");
    }

    @Test
    void ofPapersFromBeforeOnlyTheBoxesOfCustomsAreKnown() {
        FormDefinition form = Samples.form(FORM);

        assertThat(blanks(null))
                .isNotEmpty()
                .extracting(Blank::name)
                .allMatch(name -> form.customsNames().contains(name.replaceFirst("^lines\\[\\d+]\\.", "")));
    }

    private static Blank named(List<Blank> blanks, String name) {
        return blanks.stream()
                .filter(blank -> blank.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Blank> blanks(@Nullable Filled filled) {
        UUID run = UUID.fromString("00000000-0000-0000-0000-000000000001");
        RegisteredPaper paper = new RegisteredPaper(
                1,
                PAPER,
                run,
                FORM,
                Samples.form(FORM).edition(),
                "I-2025-0001-X",
                "/papers/find",
                null,
                1,
                "1/1",
                1,
                Samples.DAY,
                Samples.AT,
                "sato",
                null,
                "",
                null,
                null);
        given(papers.find(PAPER)).willReturn(Optional.of(paper));
        given(papers.filled(run)).willReturn(Optional.ofNullable(filled));
        return new FindBlanks(papers, PackedForms.forms()).blanks(PAPER);
    }
}
