package io.tsunagi.faxorder.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the list of customers for whom forms are printed. */
final class ReadCustomers {

    /** As many forms as are printed at once. */
    static final int MOST = 200;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 120;
    private static final int LONGEST_CODE = 30;

    private static final Map<String, List<String>> HEADINGS = headings();

    private ReadCustomers() {}

    private static Map<String, List<String>> headings() {
        Map<String, List<String>> headings = new LinkedHashMap<>();
        headings.put("number", List.of("number", "お客様番号", "得意先コード"));
        headings.put("name", List.of("name", "お客様名", "得意先名"));
        headings.put("kind", List.of("kind", "type", "業種"));
        headings.put("address", List.of("address", "お届け先", "住所"));
        headings.put("phone", List.of("phone", "電話"));
        return headings;
    }

    /**
     * The customers with the rows in which they stand.
     *
     * @throws BadRows with every bad row
     */
    static List<Listed> of(Sheet sheet) {
        ReadTable table = new ReadTable(sheet, HEADINGS, List.of("name", "kind", "address"));
        Map<Customer, Integer> seen = new HashMap<>();
        List<Listed> listed = new ArrayList<>(table.read(row -> customer(row, seen)));
        if (!table.problems().isEmpty()) {
            throw new BadRows(table.problems());
        }
        return listed;
    }

    private static @Nullable Listed customer(ReadTable row, Map<Customer, Integer> seen) {
        String name = row.needed("name", LONGEST_NAME);
        String address = row.needed("address", LONGEST_ADDRESS);
        CustomerKind kind = CustomerKind.of(row.text("kind")).orElse(null);
        if (kind == null) {
            row.problem("kind", "fax.row.kind");
        }
        String number = Typed.text(row.text("number"));
        String phone = Typed.text(row.text("phone"));
        if (number.length() > LONGEST_CODE) {
            row.problem("number", "fax.row.too-long", LONGEST_CODE);
        }
        if (phone.length() > LONGEST_CODE) {
            row.problem("phone", "fax.row.too-long", LONGEST_CODE);
        }
        Customer customer = new Customer(number, name, kind, address, phone);
        Integer before = seen.putIfAbsent(customer, row.number());
        if (before != null) {
            row.problem("name", "fax.row.twice", before);
        }
        return new Listed(row.number(), customer);
    }

    /** A customer and its row in the list. */
    record Listed(int row, Customer customer) {}
}
