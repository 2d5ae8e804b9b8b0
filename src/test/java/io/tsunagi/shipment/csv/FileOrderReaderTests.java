package io.tsunagi.shipment.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.ShipmentFixtures;
import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.shipment.domain.intake.FileRead;
import io.tsunagi.shipment.domain.intake.Layout;
import io.tsunagi.shipment.domain.intake.OrderField;
import io.tsunagi.shipment.domain.intake.ReadRow;
import io.tsunagi.shipment.domain.intake.RowProblem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOrderReaderTests {

    private static final String HEAD = "受注番号,得意先区分,得意先名,都道府県,住所,電話番号,品番,品名,数量,単位,重量(kg),温度帯,受注日時,納期,備考\n";
    private static final String GOOD =
            "MJ-1,病院,髙橋病院,宮城県,1-1,02-1,INS-GLA,インスリン,１２,BX,2.10,冷蔵,2025/10/18 06:31,令和7年10月25日,\n";
    private static final Charset JAPANESE = Charset.forName("windows-31j");

    @TempDir
    Path folder;

    private final FileOrderReader reader = new FileOrderReader(new CsvGoodsTable());
    private final Layout retail = ShipmentFixtures.layout(ShipmentFixtures.RETAIL);

    @Test
    void readsTheSpreadsheetOfAShipper() {
        ReadRow row = read(HEAD + GOOD).get(0);

        assertThat(row.problems()).isEmpty();
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.order().customer().name()).isEqualTo("髙橋病院");
        assertThat(row.order().quantity()).isEqualTo(new BigDecimal("12"));
        assertThat(row.order().temperature()).isEqualTo(Temperature.CHILLED_2_8);
        assertThat(row.order().orderedAt()).isEqualTo(Instant.parse("2025-10-17T21:31:00Z"));
        assertThat(row.order().needBy()).isEqualTo(Instant.parse("2025-10-25T08:00:00Z"));
    }

    @Test
    void readsUntilWhenTheGoodsKeepAndWarnsWhenThatWasBeforeTheOrder() {
        Map<OrderField, String> columns = new HashMap<>(retail.columns());
        columns.put(OrderField.KEEPS_UNTIL, "使用期限");
        Layout keeps = new Layout(
                retail.encoding(),
                retail.delimiter(),
                columns,
                retail.defaults(),
                retail.values(),
                retail.dates(),
                retail.zone(),
                retail.dayEnds());
        List<String> heads = List.of((HEAD.strip() + ",使用期限").split(","));
        List<String> cells = List.of((GOOD.strip() + " ,2025/10/20").split(","));
        List<String> spoiled = List.of((GOOD.strip() + " ,2025/10/01").split(","));

        assertThat(reader.row(keeps, heads, 2, cells).order().keepsUntil())
                .isEqualTo(Instant.parse("2025-10-20T08:00:00Z"));
        assertThat(reader.row(keeps, heads, 2, spoiled).warnings())
                .extracting(RowProblem::reason)
                .containsExactly("keeps-until.before-order");
    }

    @Test
    void takesADefaultInWordsForWhatTheFileDoesNotHave() {
        Map<OrderField, String> columns = new HashMap<>(retail.columns());
        columns.remove(OrderField.CUSTOMER_TYPE);
        Map<OrderField, String> defaults = new HashMap<>(retail.defaults());
        defaults.put(OrderField.CUSTOMER_TYPE, "診療所");
        Layout without = new Layout(
                retail.encoding(),
                retail.delimiter(),
                columns,
                defaults,
                retail.values(),
                retail.dates(),
                retail.zone(),
                retail.dayEnds());

        ReadRow row =
                reader.row(without, List.of(HEAD.strip().split(",")), 2, List.of((GOOD.strip() + " ").split(",")));

        assertThat(row.problems()).isEmpty();
        assertThat(row.order().customer().type()).isEqualTo(CustomerType.CLINIC);
    }

    @Test
    void namesLineColumnValueAndReasonOfEachBadCell() {
        String bad =
                GOOD.replace("１２", "-3").replace("令和7年10月25日", "2025/13/45").replace("病院,髙", "神社,髙");

        ReadRow row = read(HEAD + GOOD + bad).get(1);

        assertThat(row.line()).isEqualTo(3);
        assertThat(row.order()).isNull();
        assertThat(row.problems())
                .extracting(RowProblem::column, RowProblem::value, RowProblem::reason)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("数量", "-3", "quantity.positive"),
                        org.assertj.core.groups.Tuple.tuple("納期", "2025/13/45", "date.none"),
                        org.assertj.core.groups.Tuple.tuple("得意先区分", "神社", "choice"));
    }

    @Test
    void readsQuotedCellsWithDelimitersAndLineBreaksAndCountsLinesAsAnEditorDoes() {
        String quoted = GOOD.replace("インスリン", "\"インスリン, 2\n箱\"").replace("MJ-1", "MJ-2");

        List<ReadRow> rows = read(HEAD + quoted + GOOD);

        assertThat(rows.get(0).order().description()).isEqualTo("インスリン, 2\n箱");
        assertThat(rows.get(1).line()).isEqualTo(4);
    }

    @Test
    void takesFormulasAsText() {
        ReadRow row = read(HEAD + GOOD.replace("髙橋病院", "=HYPERLINK(\"\"x\"\")")).get(0);

        assertThat(row.order().customer().name()).startsWith("=HYPERLINK");
    }

    @Test
    void refusesControlCharactersHugeCellsAndWrongNumbersOfCells() {
        List<ReadRow> rows =
                read(HEAD + GOOD.replace("髙橋病院", "A\u0000B") + GOOD.replace("髙橋病院", "長".repeat(2001)) + "MJ-4,病院\n");

        assertThat(rows).extracting(row -> row.problems().get(0).reason()).containsExactly("control", "long", "cells");
        assertThat(rows.get(0).cells().get(2)).isEqualTo("A\u2400B");
        assertThat(rows.get(2).cells()).hasSize(15);
    }

    @Test
    void readsUtf8WithAndWithoutMark() {
        byte[] marked = ShipmentFixtures.file(ShipmentFixtures.FORWARDER);
        Layout forwarder = ShipmentFixtures.layout(ShipmentFixtures.FORWARDER);
        byte[] plain = java.util.Arrays.copyOfRange(marked, 3, marked.length);

        assertThat(read(plain, forwarder)).isEqualTo(read(marked, forwarder)).hasSize(300);
    }

    @Test
    void takesTheTemperatureOfAReeferFromTheGoods() {
        List<ReadRow> rows = read(
                ShipmentFixtures.file(ShipmentFixtures.FORWARDER), ShipmentFixtures.layout(ShipmentFixtures.FORWARDER));

        assertThat(rows.stream().map(ReadRow::order).filter(Objects::nonNull))
                .filteredOn(order -> order.description().startsWith("冷凍"))
                .isNotEmpty()
                .allMatch(order -> order.temperature() == Temperature.FROZEN);
    }

    @Test
    void namesTheLineOfAByteThatTheEncodingDoesNotHaveAndTheEncodingThatFits() {
        byte[] japanese = (HEAD + GOOD).getBytes(JAPANESE);
        Layout hub = ShipmentFixtures.layout(ShipmentFixtures.HUB);

        Refusal refusal = refusal(japanese, hub);

        assertThat(refusal.message()).isEqualTo("import.file.encoding.other");
        assertThat(refusal.arguments()).containsExactly(1, "0x8E", "UTF-8", "Windows-31J (Shift_JIS)");
        byte[] broken = (HEAD + GOOD).getBytes(JAPANESE);
        broken[broken.length - 2] = (byte) 0xFF;
        assertThat(refusal(broken, retail).arguments()).startsWith(2, "0xFF");
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertThat(refusal(new byte[0], retail).message()).isEqualTo("import.file.empty");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0}, retail).message()).isEqualTo("sheet.workbook");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, retail)
                        .message())
                .isEqualTo("import.file.old-workbook");
        assertThat(refusal("abc".getBytes(StandardCharsets.UTF_16LE), retail).message())
                .isEqualTo("import.file.columns");
        assertThat(refusal(HEAD.getBytes(JAPANESE), retail).message()).isEqualTo("import.file.no-rows");
        assertThat(refusal((HEAD + "\"MJ-1,病院\n").getBytes(JAPANESE), retail).message())
                .isEqualTo("import.file.quotes");
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(500L * 1024 * 1024 + 1);
        }
        Refused refused = catchThrowableOfType(Refused.class, () -> reader.check(large, null, retail));
        assertThat(refused.refusals().get(0).message()).isEqualTo("import.file.large");
    }

    @Test
    void countsEveryRecordAsAboveHeadingBlankOrRow() throws IOException {
        Layout second = new Layout(
                retail.encoding(),
                retail.delimiter(),
                retail.columns(),
                retail.defaults(),
                retail.values(),
                retail.dates(),
                retail.zone(),
                retail.dayEnds(),
                3,
                List.of());
        List<ReadRow> rows = new ArrayList<>();

        FileRead read = reader.read(
                file(("受注一覧,10月\n\n" + HEAD + "\n" + GOOD + ",,,　,,,,,,,,,,,\n" + GOOD).getBytes(JAPANESE)),
                null,
                second,
                rows::add);

        assertThat(read.records()).isEqualTo(7);
        assertThat(read.above()).isEqualTo(2);
        assertThat(read.blank()).isEqualTo(2);
        assertThat(read.rows()).isEqualTo(2).isEqualTo(rows.size());
        assertThat(rows).extracting(ReadRow::line).containsExactly(5, 7);
    }

    @Test
    void readsUtf16WithItsMark() throws IOException {
        Layout utf16 = new Layout(
                Layout.Encoding.UTF_16,
                Layout.Delimiter.COMMA,
                retail.columns(),
                retail.defaults(),
                retail.values(),
                retail.dates(),
                retail.zone(),
                retail.dayEnds());

        assertThat(read(("\uFEFF" + HEAD + GOOD).getBytes(StandardCharsets.UTF_16LE), utf16)
                        .get(0)
                        .problems())
                .isEmpty();
        assertThat(refusal(("\uFEFF" + HEAD + GOOD).getBytes(StandardCharsets.UTF_16LE), retail)
                        .message())
                .isEqualTo("import.file.utf16");
    }

    @Test
    void namesMissingColumnsAndThoseFound() {
        Refusal refusal = refusal((HEAD.replace("数量", "個数") + GOOD).getBytes(JAPANESE), retail);

        assertThat(refusal.message()).isEqualTo("import.file.columns");
        assertThat(refusal.arguments().get(0)).isEqualTo("数量");
        assertThat(refusal.arguments().get(1)).asString().contains("個数");
    }

    @Test
    void warnsOfAPrefectureThatIsNoneAndKeepsWhatWasWritten() {
        String prefecture = GOOD.split(",")[3];
        assertThat(read(HEAD + GOOD).get(0).warnings()).isEmpty();
        for (String odd : List.of("大坂府", "東京")) {
            ReadRow row = read(HEAD + GOOD.replace(prefecture, odd)).get(0);

            assertThat(row.order().customer().prefecture()).isEqualTo(odd);
            assertThat(row.warnings()).extracting(RowProblem::reason).containsExactly("prefecture");
        }
        assertThat(read(HEAD + GOOD.replace(prefecture, "Hong Kong")).get(0).warnings())
                .isEmpty();
    }

    @Test
    void warnsOfWhatIsOddAndTakesIt() {
        ReadRow row = read(HEAD + GOOD.replace("令和7年10月25日", "2025/10/17")).get(0);

        assertThat(row.order()).isNotNull();
        assertThat(row.warnings()).extracting(RowProblem::reason).containsExactly("need-by.before-order");
    }

    private List<ReadRow> read(String text) {
        return read(text.getBytes(JAPANESE), retail);
    }

    private List<ReadRow> read(byte[] content, Layout layout) {
        List<ReadRow> rows = new ArrayList<>();
        reader.read(file(content), null, layout, rows::add);
        return rows;
    }

    private Refusal refusal(byte[] content, Layout layout) {
        Path file = file(content);
        return catchThrowableOfType(Refused.class, () -> {
                    reader.sheets(file);
                    reader.check(file, null, layout);
                    reader.read(file, null, layout, row -> {});
                })
                .refusals()
                .get(0);
    }

    private Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "orders", ".csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
