package io.tsunagi.shipment.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.shipment.ShipmentFixtures;
import io.tsunagi.shipment.domain.intake.DateForm;
import io.tsunagi.shipment.domain.intake.Layout;
import io.tsunagi.shipment.domain.intake.LayoutGuess;
import io.tsunagi.shipment.domain.intake.LayoutGuesser;
import io.tsunagi.shipment.domain.intake.OrderField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three sample files are guessed as people mapped them by hand, and so is one whose headings say nothing. */
class TableGuesserTests {

    @TempDir
    Path folder;

    private final TableGuesser guesser = new TableGuesser(new FileOrderReader(new CsvGoodsTable()));

    @ParameterizedTest
    @CsvSource({"orders-hub.csv,18", "orders-retail-sjis.csv,15", "orders-forwarder.tsv,14"})
    void guessesEncodingDelimiterAndColumnsOfTheSampleFiles(String file, int right) throws IOException {
        Layout byHand = ShipmentFixtures.layout(file);

        LayoutGuess guess = guess(ShipmentFixtures.file(file));

        assertThat(guess.encoding()).isEqualTo(byHand.encoding());
        assertThat(guess.delimiter()).isEqualTo(byHand.delimiter());
        assertThat(guess.headerLine()).isEqualTo(1);
        assertThat(guess.dates()).containsAll(byHand.dates());
        Map<OrderField, String> agreed = new HashMap<>(guess.columns());
        agreed.entrySet()
                .removeIf(column -> !column.getValue().equals(byHand.columns().get(column.getKey())));
        assertThat(agreed).as("of %s", guess.columns()).hasSize(right);
    }

    @Test
    void knowsTheWordsOfCustomerTypesAndTemperatures() throws IOException {
        LayoutGuess guess = guess(ShipmentFixtures.file(ShipmentFixtures.RETAIL));

        assertThat(guess.values().get(OrderField.CUSTOMER_TYPE)).containsEntry("診療所", "CLINIC");
        assertThat(guess.values().get(OrderField.TEMPERATURE))
                .containsEntry("冷蔵", "CHILLED_2_8")
                .containsEntry("冷凍", "FROZEN");
        assertThat(guess.unknown()).doesNotContainKey(OrderField.TEMPERATURE);
    }

    @Test
    void findsHeadingsBelowATitleAndColumnsByTheirValuesAlone() throws IOException {
        LayoutGuess guess = guess("""
                出荷指示一覧;;;;;
                2026年11月;;;;;
                列1;列2;列3;列4;列5;列6
                MJ-0000001;宮城県;022-123-4567;CSQU3054383;冷蔵;2026/11/24
                MJ-0000002;東京都;03-1234-5678;CSQU3054383;冷凍;2026/11/25
                MJ-0000003;大阪府;06-1234-5678;CSQU3054383;常温;2026/11/26
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(guess.delimiter()).isEqualTo(Layout.Delimiter.SEMICOLON);
        assertThat(guess.headerLine()).isEqualTo(3);
        assertThat(guess.columns())
                .containsEntry(OrderField.ORDER_NUMBER, "列1")
                .containsEntry(OrderField.PREFECTURE, "列2")
                .containsEntry(OrderField.PHONE, "列3")
                .containsEntry(OrderField.CONTAINER, "列4")
                .containsEntry(OrderField.TEMPERATURE, "列5")
                .containsEntry(OrderField.ORDERED_AT, "列6");
        assertThat(guess.why().get(OrderField.PHONE)).isEqualTo(LayoutGuess.Why.VALUES);
        assertThat(guess.dates()).containsExactly(DateForm.SLASH_DATE);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF_8", "windows-31j,WINDOWS_31J", "UTF-16,UTF_16"})
    void tellsTheEncodings(String charset, Layout.Encoding encoding) throws IOException {
        assertThat(guess("受注番号,品名\nA-1,髙級紙\n".getBytes(charset)).encoding()).isEqualTo(encoding);
    }

    @Test
    void whatAPersonSaidIsNotGuessed() throws IOException {
        LayoutGuess guess = guesser.guess(
                file("a,b\n受注番号,品名\nA-1,x\n".getBytes(StandardCharsets.UTF_8)),
                new LayoutGuesser.Said(null, null, Layout.Delimiter.COMMA, 2));

        assertThat(guess.headings()).containsExactly("受注番号", "品名");
    }

    private LayoutGuess guess(byte[] content) throws IOException {
        return guesser.guess(file(content), LayoutGuesser.Said.NOTHING);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "orders", ".csv"), content);
    }
}
