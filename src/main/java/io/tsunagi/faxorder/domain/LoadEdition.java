package io.tsunagi.faxorder.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.faxorder.domain.Item.Band;
import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads an edition of a catalogue from a table: all of it, or nothing and every reason. */
@Service
public class LoadEdition {

    /** As many items as one form may have: thirteen pages. */
    public static final int MOST_ITEMS = 300;

    private static final int LONGEST_LEAD = 60;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_CODE = 30;
    private static final int MOST_OF_ONE = 999;

    private static final Map<String, List<String>> HEADINGS = headings();
    private static final Map<String, Band> BANDS = Map.of(
            "", Band.AMBIENT,
            "常温", Band.AMBIENT,
            "AMBIENT", Band.AMBIENT,
            "冷蔵", Band.CHILLED_2_8,
            "2-8C", Band.CHILLED_2_8,
            "CHILLED_2_8", Band.CHILLED_2_8,
            "冷凍", Band.FROZEN,
            "FROZEN", Band.FROZEN);

    private final Catalogues catalogues;
    private final FormCatalogue forms;
    private final SheetText texts;
    private final FaxFile file;

    LoadEdition(Catalogues catalogues, FormCatalogue forms, SheetText texts, FaxFile file) {
        this.catalogues = catalogues;
        this.forms = forms;
        this.texts = texts;
        this.file = file;
    }

    private static Map<String, List<String>> headings() {
        Map<String, List<String>> headings = new LinkedHashMap<>();
        headings.put("sku", List.of("sku", "品番", "商品コード"));
        headings.put("name", List.of("name", "品名", "商品名"));
        headings.put("unit", List.of("unit", "単位"));
        headings.put("group", List.of("group", "product_group", "商品群"));
        headings.put("temperature", List.of("temperature", "温度帯"));
        headings.put("most", List.of("most", "max", "上限"));
        return headings;
    }

    /**
     * Loads an edition. The same items from the same day a second time change nothing.
     *
     * @param from first day on which it counts
     * @param leadDays days from the order to the delivery
     * @return the edition
     * @param table null when none was given
     * @throws BadRows with every bad row, and what else is wrong; then nothing was loaded
     * @throws Refused at {@code from}, {@code leadDays} and {@code file}, all that is wrong at once
     */
    @Transactional
    public Edition load(String catalogue, String from, String leadDays, @Nullable Sheet table) {
        catalogues.lock(catalogue);
        Catalogue found = catalogues.catalogue(catalogue).orElseThrow(() -> new NotHere(catalogue));
        List<Refusal> refusals = new ArrayList<>();
        Optional<LocalDate> typed = Typed.day(from);
        if (typed.isEmpty()) {
            refusals.add(Refusal.at("from", "fax.refused.day"));
        }
        int lead = Typed.number(leadDays)
                .filter(number -> number.scale() <= 0
                        && number.signum() >= 0
                        && number.compareTo(BigDecimal.valueOf(LONGEST_LEAD)) <= 0)
                .map(BigDecimal::intValue)
                .orElse(-1);
        if (lead < 0) {
            refusals.add(Refusal.at("leadDays", "fax.refused.lead", LONGEST_LEAD));
        }
        LocalDate day = typed.orElseGet(file::today);
        List<Item> items = items(found, day, table, refusals);
        Optional<Edition> known = catalogues.editions(catalogue).stream()
                .filter(edition -> edition.from().equals(day))
                .findFirst();
        if (known.isPresent()) {
            if (known.get().leadDays() == lead
                    && catalogues.items(known.get().id()).equals(items)) {
                return known.get();
            }
            throw new Refused(Refusal.at("from", "fax.refused.edition", day.toString()));
        }
        Edition edition = new Edition(
                UUID.randomUUID(), catalogue, found.partnerId(), day, lead, items.size(), file.now(), file.who());
        catalogues.add(edition, items);
        file.write("fax.edition", catalogue, null, null, day.toString(), "items=" + items.size());
        return edition;
    }

    /** The items; the table is looked at even when something else of the form is wrong already. */
    private List<Item> items(Catalogue catalogue, LocalDate day, @Nullable Sheet table, List<Refusal> refusals) {
        if (table == null) {
            refusals.add(Refusal.at("file", "fax.refused.no-table"));
            throw new Refused(refusals);
        }
        try {
            List<Item> items = items(catalogue, day, table);
            Refused.ifAny(refusals);
            return items;
        } catch (BadRows bad) {
            throw new BadRows(bad.problems(), refusals);
        }
    }

    private List<Item> items(Catalogue catalogue, LocalDate day, Sheet sheet) {
        ReadTable table = new ReadTable(sheet, HEADINGS, List.of("sku", "name", "unit"));
        Map<String, Integer> seen = new HashMap<>();
        List<Integer> numbers = new ArrayList<>();
        List<Item> items = table.read(row -> item(row, seen, numbers));
        if (items.size() > MOST_ITEMS) {
            throw new Refused(Refusal.at("file", "fax.refused.items", items.size(), MOST_ITEMS));
        }
        if (table.problems().isEmpty()) {
            printable(catalogue, day, items, numbers, table);
        }
        if (!table.problems().isEmpty()) {
            throw new BadRows(table.problems());
        }
        return items;
    }

    private static @Nullable Item item(ReadTable row, Map<String, Integer> seen, List<Integer> numbers) {
        String sku = row.needed("sku", LONGEST_CODE);
        String name = row.needed("name", LONGEST_NAME);
        String unit = row.needed("unit", LONGEST_CODE);
        Band band = BANDS.get(
                Typed.text(row.text("temperature")).toUpperCase(Locale.ROOT).replace("℃", "C"));
        if (band == null) {
            row.problem("temperature", "fax.row.temperature");
        }
        Integer most = most(row);
        Integer before = sku.isEmpty() ? null : seen.putIfAbsent(sku, row.number());
        if (before != null) {
            row.problem("sku", "fax.row.twice", before);
        }
        if (band == null || before != null || sku.isEmpty() || name.isEmpty() || unit.isEmpty()) {
            return null;
        }
        numbers.add(row.number());
        return new Item(numbers.size(), sku, name, unit, row.text("group"), band, most);
    }

    private static @Nullable Integer most(ReadTable row) {
        String text = row.text("most");
        if (text.isEmpty()) {
            return null;
        }
        Optional<BigDecimal> number = Typed.number(text)
                .filter(found -> found.scale() <= 0
                        && found.signum() > 0
                        && found.compareTo(BigDecimal.valueOf(MOST_OF_ONE)) <= 0);
        if (number.isEmpty()) {
            row.problem("most", "fax.row.most", MOST_OF_ONE);
        }
        return number.map(BigDecimal::intValue).orElse(null);
    }

    /** Notes what the form has no room for, or the type faces no sign for: nothing is cut. */
    private void printable(
            Catalogue catalogue, LocalDate day, List<Item> items, List<Integer> numbers, ReadTable table) {
        for (Refusal refusal : forms.check(texts.order(catalogue, day, items, Customer.UNKNOWN, null))) {
            String field = refusal.field();
            if (!field.startsWith("lines[")) {
                throw new Refused(Refusal.at(
                        "file", refusal.message(), refusal.arguments().toArray()));
            }
            int place = Integer.parseInt(field.substring("lines[".length(), field.indexOf(']')));
            String column = field.substring(field.indexOf('.') + 1);
            Item item = items.get(place);
            String cell = Objects.equals(column, "sku")
                    ? item.sku()
                    : Objects.equals(column, "unit") ? item.unit() : item.name();
            table.problem(
                    numbers.get(place),
                    column,
                    cell,
                    refusal.message(),
                    refusal.arguments().toArray());
        }
    }
}
