package io.tsunagi.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.StatusSheetPress.Board;
import io.tsunagi.paper.StatusSheetPress.Sheet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfStatusSheetTests {

    @Test
    void whatDoesNotFitOnThePageIsCountedAndTheFootIsAlwaysThere() throws Exception {
        List<Board> boards = IntStream.range(0, 40)
                .mapToObj(i -> new Board("倉庫 " + i, List.of("出荷がすべて止まっています。".repeat(5), "次報の時刻: 14:00")))
                .toList();

        byte[] pdf = new PdfStatusSheet(new Typesetters())
                .print(new Sheet(
                        "ja",
                        "障害の状況一覧",
                        "2026年11月22日 12:00",
                        "対応中の障害：40件",
                        boards,
                        List.of("電話で確かめてください：03-0000-0000"),
                        rest -> "ほか" + rest + "件"));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            int drawn = (int) IntStream.range(0, 40)
                    .filter(i -> text.contains("倉庫 " + i + "\n"))
                    .count();
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(drawn).isBetween(4, 20);
            assertThat(text).contains("ほか" + (40 - drawn) + "件").contains("03-0000-0000");
        }
    }
}
