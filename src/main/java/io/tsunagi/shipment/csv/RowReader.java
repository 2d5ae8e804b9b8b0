package io.tsunagi.shipment.csv;

import io.tsunagi.codes.ContainerNumber;
import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.GoodsTable;
import io.tsunagi.shipment.domain.Prefectures;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipsFrom;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.shipment.domain.intake.DateForm;
import io.tsunagi.shipment.domain.intake.Layout;
import io.tsunagi.shipment.domain.intake.OrderField;
import io.tsunagi.shipment.domain.intake.ReadRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes an order of one row, or says everything that hinders it. An error is what could move the wrong goods, to the wrong place
 * or in the wrong order: no number, no name, no quantity, a day that does not exist, a word nobody mapped, a container whose check
 * digit does not fit (a terminal finds no box by a wrong number, and customs refuses the paper). A warning is what is odd but
 * harmless: a need-by before the order, a claim in other words, an HS code of another form, a prefecture that
 * is none.
 */
final class RowReader {

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(9_999);

    /** Whoever makes a profile writes a default in words, not in our codes. */
    private static final OrderWords WORDS = OrderWords.load();

    private final Layout layout;
    private final GoodsTable goods;
    private final DateReader dates;
    private final String dateExamples;

    RowReader(Layout layout, GoodsTable goods) {
        this.layout = layout;
        this.goods = goods;
        this.dates = new DateReader(layout.dates(), layout.zoneId());
        this.dateExamples =
                layout.dates().stream().sorted().map(DateForm::example).collect(Collectors.joining(" / "));
    }

    ReadRow read(List<String> columns, Map<OrderField, Integer> places, int line, List<String> texts) {
        RowCells cells = new RowCells(layout, places, texts);
        cells.checkText(columns);
        if (!cells.problems().isEmpty()) {
            List<String> readable = texts.stream().map(RowCells::readable).toList();
            return new ReadRow(line, null, readable, null, null, cells.problems(), List.of());
        }
        Quantity quantity = quantity(cells);
        Shipment.Customer customer = customer(cells);
        Instant orderedAt = instant(cells, OrderField.ORDERED_AT, LocalTime.MIN);
        Instant needBy = instant(cells, OrderField.NEED_BY, layout.dayEnds());
        if (orderedAt != null && needBy != null && needBy.isBefore(orderedAt)) {
            cells.warning(OrderField.NEED_BY, "need-by.before-order");
        }
        String number = code(cells, OrderField.ORDER_NUMBER);
        String description = needed(cells, OrderField.DESCRIPTION);
        String sku = code(cells, OrderField.SKU);
        String hsCode = hsCode(cells);
        Temperature band = temperature(cells, sku, description, hsCode);
        String container = container(cells);
        BigDecimal weight = weight(cells);
        BigDecimal cover = days(cells, OrderField.DAYS_OF_COVER);
        BigDecimal other = days(cells, OrderField.OTHER_SUPPLY_DAYS);
        Instant keepsUntil = cells.text(OrderField.KEEPS_UNTIL).isEmpty()
                ? null
                : instant(cells, OrderField.KEEPS_UNTIL, layout.dayEnds());
        if (orderedAt != null && keepsUntil != null && keepsUntil.isBefore(orderedAt)) {
            cells.warning(OrderField.KEEPS_UNTIL, "keeps-until.before-order");
        }
        Shipment.Shelf shelf = shelf(cells);
        String claim = claim(cells);
        String site = site(cells);
        if (!cells.problems().isEmpty()
                || number == null
                || quantity == null
                || customer == null
                || orderedAt == null
                || needBy == null
                || description == null
                || band == null) {
            return new ReadRow(line, number, texts, site, null, cells.problems(), cells.warnings());
        }
        Shipment.Order order = new Shipment.Order(
                number,
                customer,
                sku,
                description,
                quantity.number(),
                quantity.unit(),
                weight,
                band,
                container,
                code(cells, OrderField.HOUSE_BILL),
                hsCode,
                text(cells, OrderField.REMARKS),
                orderedAt,
                needBy,
                cover,
                other,
                keepsUntil,
                claim,
                text(cells, OrderField.CLAIM_GROUND),
                shelf);
        return new ReadRow(line, number, texts, site, order, List.of(), cells.warnings());
    }

    private Shipment.Shelf shelf(RowCells cells) {
        Instant expiry =
                cells.text(OrderField.EXPIRY).isEmpty() ? null : instant(cells, OrderField.EXPIRY, LocalTime.NOON);
        return new Shipment.Shelf(
                code(cells, OrderField.LOCATION),
                code(cells, OrderField.LOT),
                expiry == null ? null : expiry.atZone(layout.zoneId()).toLocalDate(),
                !cells.text(OrderField.SHIPS_FROM).isEmpty()
                        && choice(cells, OrderField.SHIPS_FROM, ShipsFrom.class) == ShipsFrom.MAKER);
    }

    private Shipment.@Nullable Customer customer(RowCells cells) {
        String name = needed(cells, OrderField.CUSTOMER_NAME);
        CustomerType type = choice(cells, OrderField.CUSTOMER_TYPE, CustomerType.class);
        if (Prefectures.isOdd(cells.text(OrderField.PREFECTURE))) {
            cells.warning(OrderField.PREFECTURE, "prefecture");
        }
        return name == null || type == null
                ? null
                : new Shipment.Customer(
                        name,
                        type,
                        text(cells, OrderField.PREFECTURE),
                        text(cells, OrderField.ADDRESS),
                        text(cells, OrderField.PHONE));
    }

    private @Nullable Quantity quantity(RowCells cells) {
        String text = cells.text(OrderField.QUANTITY);
        NumberReader.Measured measured = NumberReader.read(text);
        String unit = code(cells, OrderField.UNIT);
        if (text.isEmpty()) {
            cells.problem(OrderField.QUANTITY, "empty", "12");
        } else if (measured == null) {
            cells.problem(OrderField.QUANTITY, "number");
        } else if (measured.number().signum() <= 0) {
            cells.problem(OrderField.QUANTITY, "quantity.positive");
        } else if (measured.number().compareTo(MOST) > 0 || measured.number().scale() > 3) {
            cells.problem(OrderField.QUANTITY, "quantity.large");
        } else {
            String packing = unit == null ? measured.unit() : unit;
            if (packing != null) {
                String word = layout.word(OrderField.UNIT, packing);
                return new Quantity(measured.number(), word == null ? packing : word);
            }
        }
        if (unit == null && (measured == null || measured.unit() == null)) {
            cells.problem(OrderField.UNIT, "empty", "BX");
        }
        return null;
    }

    private @Nullable Instant instant(RowCells cells, OrderField field, LocalTime timeOfDay) {
        String text = cells.text(field);
        if (text.isEmpty()) {
            cells.problem(field, "empty", dateExamples);
            return null;
        }
        try {
            Instant moment = dates.read(text, timeOfDay);
            if (moment == null) {
                cells.problem(field, "date.form", dateExamples);
            }
            return moment;
        } catch (DateTimeException e) {
            cells.problem(field, "date.none", dateExamples);
            return null;
        }
    }

    private @Nullable Temperature temperature(
            RowCells cells, @Nullable String sku, @Nullable String description, @Nullable String hsCode) {
        if (Layout.BY_GOODS.equals(layout.word(OrderField.TEMPERATURE, cells.text(OrderField.TEMPERATURE)))) {
            Temperature band = description == null
                    ? null
                    : goods.of(sku, description, hsCode).band();
            // a reefer of goods we do not know: the colder guess would freeze medicine, the warmer one spoil it least
            return band == null ? Temperature.CHILLED_2_8 : band;
        }
        return choice(cells, OrderField.TEMPERATURE, Temperature.class);
    }

    private <E extends Enum<E>> @Nullable E choice(RowCells cells, OrderField field, Class<E> type) {
        String text = cells.text(field);
        if (text.isEmpty()) {
            cells.problem(field, "empty", known(field, type));
            return null;
        }
        String word = layout.word(field, text);
        if (word == null && cells.isDefault(field)) {
            word = WORDS.meaning(field, text);
        }
        String name = (word == null ? Plain.code(text) : word).toUpperCase(Locale.ROOT);
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        cells.problem(field, "choice", known(field, type));
        return null;
    }

    private <E extends Enum<E>> String known(OrderField field, Class<E> type) {
        Map<String, String> words = layout.values().getOrDefault(field, Map.of());
        return words.isEmpty()
                ? java.util.Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "))
                : String.join(", ", new TreeSet<>(words.keySet()));
    }

    private @Nullable String container(RowCells cells) {
        String code = code(cells, OrderField.CONTAINER);
        if (code == null) {
            return null;
        }
        String plain = code.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        if (!ContainerNumber.hasForm(plain)) {
            cells.problem(OrderField.CONTAINER, "container.form");
        } else if (!ContainerNumber.corrected(plain).equals(plain)) {
            cells.problem(
                    OrderField.CONTAINER, "container.check", plain.substring(10), ContainerNumber.corrected(plain));
        }
        return plain;
    }

    private @Nullable String hsCode(RowCells cells) {
        String code = code(cells, OrderField.HS_CODE);
        if (code != null && !code.matches("\\d{4}(?:[. ]?\\d{2}){0,3}[. ]?\\d?")) {
            cells.warning(OrderField.HS_CODE, "hs-code");
        }
        return code;
    }

    private @Nullable BigDecimal weight(RowCells cells) {
        String text = cells.text(OrderField.WEIGHT_KG);
        BigDecimal weight = NumberReader.kilograms(text);
        if (!text.isEmpty() && (weight == null || weight.signum() < 0 || weight.compareTo(MOST) > 0)) {
            cells.problem(OrderField.WEIGHT_KG, "weight");
        }
        return weight;
    }

    private @Nullable BigDecimal days(RowCells cells, OrderField field) {
        String text = cells.text(field);
        if (text.isEmpty()) {
            return null;
        }
        NumberReader.Measured days = NumberReader.read(text);
        if (days == null || days.number().signum() < 0 || days.number().compareTo(MOST_DAYS) > 0) {
            cells.problem(field, "days");
            return null;
        }
        return days.number();
    }

    private @Nullable String claim(RowCells cells) {
        String text = cells.text(OrderField.CLAIM);
        String word = layout.word(OrderField.CLAIM, text);
        String claim = (word == null ? Plain.code(text) : word).toUpperCase(Locale.ROOT);
        if (claim.isEmpty() || claim.equals("P0") || claim.equals("P1")) {
            return claim.isEmpty() ? null : claim;
        }
        cells.warning(OrderField.CLAIM, "claim");
        return null;
    }

    private @Nullable String site(RowCells cells) {
        String code = code(cells, OrderField.SITE);
        String word = code == null ? null : layout.word(OrderField.SITE, code);
        return word == null ? code : word;
    }

    private static @Nullable String text(RowCells cells, OrderField field) {
        String text = cells.text(field);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String needed(RowCells cells, OrderField field) {
        String text = text(cells, field);
        if (text == null) {
            cells.problem(field, "empty", "…");
        }
        return text;
    }

    private static @Nullable String code(RowCells cells, OrderField field) {
        String code = Plain.code(cells.text(field));
        if (code.isEmpty() && field == OrderField.ORDER_NUMBER) {
            cells.problem(field, "empty", "A0000001");
        }
        return code.isEmpty() ? null : code;
    }

    private record Quantity(BigDecimal number, String unit) {}
}
