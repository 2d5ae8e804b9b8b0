package io.tsunagi.scanning.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.pdf.Sheets;
import io.tsunagi.scanning.domain.PageReading;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sheets that come back damaged are read by their codes, and never as another sheet. */
class ReadingTests {

    private static final int FILES = 60;

    private static Corpus corpus = new Corpus(List.of());

    private final PageReader reader = new PageReader();

    @BeforeAll
    static void print() {
        corpus = new Corpus(Sheets.of(List.of("jp/C-5020", "jp/C-5010", "tsunagi/pick-sheet", "jp/C-4000")));
    }

    @Test
    void nearlyAllDamagedSheetsAreReadAndNoneWrongly() throws IOException {
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            Corpus.Returned returned = corpus.get(i);
            Set<String> found = codes(returned.file());
            assertThat(returned.codes()).as(returned.what()).containsAll(found);
            if (found.equals(returned.codes())) {
                read++;
            }
        }

        assertThat(read).isGreaterThanOrEqualTo((int) (FILES * 0.95));
    }

    @Test
    void pageTellsWhichWayItStands() throws IOException {
        Sheets.Sheet sheet = Sheets.of(List.of("jp/C-5020")).get(0);
        for (int quarters = 0; quarters < 4; quarters++) {
            PageReading page = reader.read(1, Grey.of(Damage.turned(sheet.at(150), quarters)));

            assertThat(page.turn()).isEqualTo((360 - 90 * quarters) % 360);
            assertThat(page.codes()).extracting(PageReading.Code::text).containsExactly(sheet.code());
        }
    }

    private Set<String> codes(byte[] file) throws IOException {
        try (Pages pages = Pages.open(file, 100_000_000).orElseThrow()) {
            int count = pages.count();
            return IntStream.rangeClosed(1, count)
                    .mapToObj(number -> page(pages, number))
                    .flatMap(page -> page.codes().stream())
                    .map(PageReading.Code::text)
                    .collect(Collectors.toSet());
        }
    }

    private PageReading page(Pages pages, int number) {
        try {
            return reader.read(number, pages.page(number));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
