package io.tsunagi.reconcile.domain;

import java.util.List;

/** What is compared. Texts: {@code reconcile.kind.<name>}. */
public enum Kind {
    /** Orders of the shippers that the outage reaches, by the shippers' order numbers. */
    ORDERS(
            Field.NUMBER,
            Field.CUSTOMER,
            Field.ITEM,
            Field.DESTINATION,
            Field.QUANTITY,
            Field.UNIT,
            Field.DUE,
            Field.STATE),
    /** Import declarations on paper, by B/L or AWB number, with duty and taxes in yen. */
    DECLARATIONS(Field.NUMBER, Field.CUSTOMER, Field.ITEM, Field.AMOUNT, Field.STATE);

    private final List<Field> fields;

    Kind(Field... fields) {
        this.fields = List.of(fields);
    }

    /** The fields of it, in the order of the page; the number is needed, the others are compared where the file has them. */
    public List<Field> fields() {
        return fields;
    }
}
