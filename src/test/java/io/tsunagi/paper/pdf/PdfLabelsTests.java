package io.tsunagi.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import io.tsunagi.paper.LabelPress.Gs1;
import io.tsunagi.paper.LabelPress.Label;
import io.tsunagi.paper.LabelPress.Stock;
import io.tsunagi.shared.Refused;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every bar code on a label is read back from a picture of 200 dots an inch, as an office scanner or a printer sees it. */
class PdfLabelsTests {

    private static final int DPI = 200;
    private static final String ADDRESS = "宮城県 仙台市青葉区本町三丁目八番一号 見本総合病院 中央診療棟地下一階 薬剤部納品口";
    private static final Gs1 UNIT = new Gs1("00049123450000000424", "(00)049123450000000424");
    private static final Gs1 ITEM =
            new Gs1("01040063813339311727033110LOT-2026A", "(01)04006381333931(17)270331(10)LOT-2026A");

    private final PdfLabels press = new PdfLabels(new Typesetters());

    @ParameterizedTest
    @EnumSource(Stock.class)
    void everyLabelOfAFullSheetGivesItsOwnReferenceBack(Stock stock) throws IOException {
        List<Label> labels = IntStream.range(0, stock.labels() + 1)
                .mapToObj(i -> label("S-2026-%06d-X".formatted(104 + i), ADDRESS, null, null))
                .toList();

        byte[] pdf = press.print(stock, 0, labels);
        keep(stock.name(), pdf);

        List<List<String>> read = read(pdf, stock);
        assertThat(read).hasSize(2 * stock.labels());
        for (int i = 0; i < labels.size(); i++) {
            assertThat(read.get(i))
                    .as("label %d of %s", i, stock)
                    .containsExactly(labels.get(i).reference());
        }
        assertThat(read.subList(labels.size(), read.size())).allMatch(List::isEmpty);
    }

    @Test
    void aThermalLabelGivesBackReferenceUnitAndArticleExactly() throws IOException {
        byte[] pdf = press.print(Stock.THERMAL_100X150, 0, List.of(label("S-2026-000104-X", ADDRESS, UNIT, ITEM)));
        keep("THERMAL_GS1", pdf);

        assertThat(Set.copyOf(read(pdf, Stock.THERMAL_100X150).get(0)))
                .isEqualTo(Set.of("S-2026-000104-X", "]C1" + UNIT.data(), "]C1" + ITEM.data()));
    }

    @Test
    void labelsBeginAfterThePlacesThatAreUsedUp() throws IOException {
        byte[] pdf = press.print(Stock.A4_10, 3, List.of(label("S-2026-000104-X", ADDRESS, null, null)));

        List<List<String>> read = read(pdf, Stock.A4_10);
        assertThat(read).hasSize(10);
        assertThat(read.get(3)).containsExactly("S-2026-000104-X");
        assertThat(read.subList(0, 3)).allMatch(List::isEmpty);
    }

    @Test
    void anAddressThatCannotBeReadAnyMoreIsRefusedWithTheWordsAndNothingIsPrinted() {
        String endless = ADDRESS.repeat(8);

        assertThatThrownBy(() -> press.print(Stock.A4_12, 0, List.of(label("S-2026-000104-X", endless, null, null))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusals()).hasSize(1);
                    assertThat(refused.refusals().get(0).message()).isEqualTo("label.refused.long");
                    assertThat(refused.refusals().get(0).arguments()).containsExactly("S-2026-000104-X", endless);
                });
    }

    @ParameterizedTest
    @EnumSource(Stock.class)
    void aLongNameOfASiteAndOfGoodsIsSetSmallerAndNotRefused(Stock stock) {
        Label usual = label("S-2026-000104-X", ADDRESS, null, null);
        Label label = new Label(
                usual.reference(),
                usual.badge(),
                usual.temperature(),
                usual.cold(),
                usual.carrier(),
                usual.parcels(),
                usual.customer(),
                usual.address(),
                usual.phone(),
                "ペーパータオル 中判 200枚×42 業務用 無漂白 エコノミー 6ケース入り まとめ買い用　1200 CS",
                "発 SITE-ecb93dc2-a759-4f31-b979-82e8d834838e",
                usual.needBy(),
                null,
                null);

        assertThat(press.print(stock, 0, List.of(label))).isNotEmpty();
    }

    @Test
    void everyWordOfTheAddressIsOnTheLabel() throws IOException {
        byte[] pdf = press.print(Stock.A4_12, 0, List.of(label("S-2026-000104-X", ADDRESS, null, null)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s", "");
            assertThat(text).contains(ADDRESS.replaceAll("\\s", ""));
        }
    }

    @Test
    void bandAndModuleOfGs1AreNotBelowWhatAWarehouseScannerExpects() {
        Bars.Row unit = Bars.gs1(UNIT, 92, 4);

        assertThat(unit.module()).isGreaterThanOrEqualTo(0.495);
        assertThat(unit.width()).isLessThanOrEqualTo(100).isLessThan(io.tsunagi.paper.LabelPress.LONGEST_GS1);
    }

    private static Label label(String reference, String address, @Nullable Gs1 unit, @Nullable Gs1 item) {
        return new Label(
                reference,
                "◆ P0",
                "冷蔵 2-8℃",
                true,
                "見本運輸 品川 100 あ 12-34",
                "2/5",
                "見本総合病院 薬剤部 様",
                address,
                "TEL 022-000-0000",
                "インスリン注射液 100単位/mL 10mL　3 BX",
                "発 ASKUL-LOGIST",
                "必着 2026-11-23 09:00",
                unit,
                item);
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target/labels"));
        Files.write(Path.of("target/labels", name + ".pdf"), pdf);
    }

    /** Texts of the bar codes of each place, page by page, row by row. */
    private static List<List<String>> read(byte[] pdf, Stock stock) throws IOException {
        List<List<String>> read = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.GRAY);
                for (int place = 0; place < stock.labels(); place++) {
                    read.add(codes(cut(picture, stock, place)));
                }
            }
        }
        return read;
    }

    private static BufferedImage cut(BufferedImage page, Stock stock, int place) {
        double dots = DPI / 25.4;
        int w = (int) (stock.width() * dots);
        int h = (int) (stock.height() * dots);
        int x = Math.min((int) (place % stock.across() * stock.width() * dots), page.getWidth() - w);
        int y = Math.min((int) (place / stock.across() * stock.height() * dots), page.getHeight() - h);
        return page.getSubimage(x, y, w, h);
    }

    private static List<String> codes(BufferedImage picture) {
        Map<DecodeHintType, Object> hints = Map.of(
                DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.CODE_128),
                DecodeHintType.TRY_HARDER, true,
                DecodeHintType.ASSUME_GS1, true);
        try {
            Result[] found = new GenericMultipleBarcodeReader(new MultiFormatReader())
                    .decodeMultiple(
                            new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))), hints);
            return Arrays.stream(found).map(Result::getText).distinct().collect(Collectors.toList());
        } catch (com.google.zxing.NotFoundException none) {
            return List.of();
        }
    }
}
