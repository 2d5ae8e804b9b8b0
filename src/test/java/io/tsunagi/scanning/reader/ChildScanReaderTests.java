package io.tsunagi.scanning.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.pdf.Sheets;
import io.tsunagi.scanning.domain.FileEnd;
import io.tsunagi.scanning.domain.PageReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files are read in another process, which may die of them; this one never does. */
class ChildScanReaderTests {

    private static final Sheets.Sheet SHEET = Sheets.of(List.of("jp/C-5020")).get(0);

    private static final int PAGES = 8;
    private static final ReaderLimits LIMITS =
            new ReaderLimits(20_000_000, PAGES, 100_000_000, 256, Duration.ofSeconds(1));

    private final ChildScanReader reader = new ChildScanReader(LIMITS);

    @AfterEach
    void stop() {
        reader.close();
    }

    @Test
    void scanOfASheetIsReadWithItsPicture() throws IOException {
        List<PageReading> pages = new ArrayList<>();
        ReaderLimits patient = new ReaderLimits(20_000_000, PAGES, 100_000_000, 256, Duration.ofSeconds(10));

        ChildScanReader unhurried = new ChildScanReader(patient);
        FileEnd end = unhurried.read(Corpus.pdf(SHEET.at(200)), pages::add);
        unhurried.close();

        assertThat(end).isEqualTo(FileEnd.READ);
        assertThat(pages).singleElement().satisfies(page -> {
            assertThat(page.codes()).extracting(PageReading.Code::text).containsExactly(SHEET.code());
            assertThat(page.turn()).isZero();
            assertThat(page.blank()).isFalse();
            assertThat(page.picture()).startsWith(0xFF, 0xD8).hasSizeLessThan(500_000);
        });
    }

    @Test
    void eachOfTwoHundredHostileFilesEndsAndAGoodOneIsReadAfterIt() throws IOException {
        byte[] pdf = Corpus.pdf(SHEET.at(150));
        byte[] jpeg = Corpus.jpeg(SHEET.at(150));
        byte[] tiff = Corpus.tiff(Damage.bitonal(SHEET.at(150)));
        List<HostileFiles.Hostile> hostile = HostileFiles.all(pdf, jpeg, tiff);
        Map<FileEnd, Integer> ends = new EnumMap<>(FileEnd.class);
        Map<String, FileEnd> by = new HashMap<>();

        for (HostileFiles.Hostile file : hostile) {
            List<PageReading> pages = new ArrayList<>();
            FileEnd end = reader.read(file.file(), pages::add);
            ends.merge(end, 1, Integer::sum);
            by.put(file.what(), end);
            assertThat(pages).as(file.what()).hasSizeLessThanOrEqualTo(PAGES);
        }

        assertThat(hostile).hasSizeGreaterThanOrEqualTo(200);
        assertThat(ends).as("each way to end").containsKeys(FileEnd.values());
        assertThat(by)
                .containsEntry("locked", FileEnd.LOCKED)
                .containsEntry("PNG of 50,000 x 50,000", FileEnd.TOO_LARGE)
                .containsEntry("PDF with 5,000 pages", FileEnd.TOO_LARGE)
                .containsEntry("PDF with a page of 10 km", FileEnd.TOO_LARGE)
                .containsEntry("zip", FileEnd.NOT_A_SCAN)
                .containsEntry("page tree that holds itself", FileEnd.DAMAGED);
        assertThat(reader.read(pdf, page -> {})).isEqualTo(FileEnd.READ);
    }

    @Test
    void processHasNoNetworkWhereTheSystemCanTakeItAway() throws IOException {
        Child child = Child.start(LIMITS);
        Path its = Files.readSymbolicLink(Path.of("/proc", Long.toString(child.pid()), "ns", "net"));
        Path ours = Files.readSymbolicLink(Path.of("/proc/self/ns/net"));
        child.close();

        assertThat(its.equals(ours)).isEqualTo(Apart.prefix().isEmpty());
    }

    @Test
    void processHasNoSecretsInItsEnvironmentAndItsFolderGoesWithIt() throws IOException {
        Child child = Child.start(LIMITS);
        Path environment = Path.of("/proc", Long.toString(child.pid()), "environ");
        Path folder = Files.readSymbolicLink(Path.of("/proc", Long.toString(child.pid()), "cwd"));

        assertThat(Files.readString(environment)).isEmpty();
        child.close();

        assertThat(folder).doesNotExist();
    }
}
