package io.tsunagi.faxorder.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who is invited to order.
 *
 * @param number the shipper's own number of the customer; empty when it has none
 * @param kind what the customer is; null when it is not known
 */
public record Customer(String number, String name, @Nullable CustomerKind kind, String address, String phone) {

    /** Nobody: the form is filled in by hand. */
    public static final Customer UNKNOWN = new Customer("", "", null, "", "");

    /** Whether name and address are printed on the form. */
    public boolean known() {
        return !name.isEmpty();
    }
}
