package io.tsunagi.shipment.domain.notice;

import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shipper's list of customers as a table: a first row that names the columns, then one row a customer. Columns are customer (or
 * 届け先, 得意先, 顧客), e-mail (メール) and FAX; others are passed over.
 */
final class ContactSheet {

    private static final Set<String> CUSTOMER =
            Set.of("customer", "customername", "name", "届け先", "届先", "得意先", "得意先名", "顧客", "顧客名", "届け先名");
    private static final Set<String> EMAIL = Set.of("email", "e-mail", "mail", "メール", "メールアドレス", "eメール");
    private static final Set<String> FAX = Set.of("fax", "faxnumber", "fax番号", "ファックス", "ファクス");
    private static final int MOST_PROBLEMS = 20;
    private static final int LONGEST_NAME = 200;

    private ContactSheet() {}

    /**
     * The contacts; of a customer that stands there twice the later row counts.
     *
     * @throws Refused at {@code file} when a column is missing, or with the rows that are wrong: nothing is taken then
     */
    static List<Contact> read(Sheet sheet) {
        List<String> heads =
                sheet.rows().get(0).cells().stream().map(ContactSheet::head).toList();
        int customer = column(heads, CUSTOMER);
        int email = column(heads, EMAIL);
        int fax = column(heads, FAX);
        if (customer < 0 || email < 0 && fax < 0) {
            throw new Refused(Refusal.at("file", "contact.columns"));
        }
        Map<String, Contact> contacts = new LinkedHashMap<>();
        List<Refusal> problems = new ArrayList<>();
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            String name = row.cell(customer);
            String address = email < 0 ? "" : row.cell(email);
            String number = fax < 0 ? "" : row.cell(fax);
            String problem = problem(name, address, number);
            if (problem != null) {
                problems.add(Refusal.at("file", problem, row.number()));
            } else {
                contacts.put(
                        key(name),
                        new Contact(name, address.isEmpty() ? null : address, number.isEmpty() ? null : number));
            }
        }
        Refused.ifAny(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
        if (contacts.isEmpty()) {
            throw new Refused(Refusal.at("file", "sheet.empty"));
        }
        return List.copyOf(contacts.values());
    }

    private static @Nullable String problem(String name, String address, String number) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return "contact.row.name";
        }
        if (address.isEmpty() && number.isEmpty()) {
            return "contact.row.nothing";
        }
        if (!address.isEmpty() && !HouseMail.isAddress(address)) {
            return "contact.row.email";
        }
        return number.isEmpty() || number.matches("[+()0-9 -]{6,30}") ? null : "contact.row.fax";
    }

    private static String key(String name) {
        return head(name.replaceAll("\\s+", " "));
    }

    private static String head(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static int column(List<String> heads, Set<String> names) {
        for (int at = 0; at < heads.size(); at++) {
            if (names.contains(heads.get(at).replace(" ", ""))) {
                return at;
            }
        }
        return -1;
    }
}
