package io.tsunagi.faxorder.domain;

import io.tsunagi.paper.FormCatalogue.Text;

/** Names of the fields of an order form: for the keying, and for people. */
final class FieldLabels {

    static final String COVER = "daysOfCover";
    static final String NEED_BY = "needBy";
    static final String NAME = "customerName";
    static final String NUMBER = "customerNumber";
    static final String ADDRESS = "address";
    static final String PHONE = "phone";
    static final String KIND = "customerType";

    private static final String ROW = "row-";

    private FieldLabels() {}

    static Text title(OrderSheet sheet) {
        String of = sheet.printed() ? " " + sheet.customer().name() : "";
        return new Text("FAX注文用紙" + of, "FAX order form" + of);
    }

    /** Name of the field of an item's line, counted from 1. */
    static String row(int line) {
        return ROW + line;
    }

    static Text item(Item item) {
        String text = "%d %s（%s・%s）".formatted(item.line(), item.name(), item.sku(), item.unit());
        return new Text(text, text);
    }

    /** What people have to know at a row that is looked at by itself. */
    static Text struck() {
        return new Text(
                "取り消し線の行は空欄のまま。注文がない行も0と入れません。", "Leave a struck-out row empty. Nothing ordered: empty, not 0.");
    }
}
