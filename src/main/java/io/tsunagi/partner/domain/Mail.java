package io.tsunagi.partner.domain;

/** What a mail address on a card may look like. */
public final class Mail {

    /** RFC 5321 lets an address have 254 characters. */
    private static final int LONGEST = 254;

    private Mail() {}

    /** Whether it is a plain address, or empty for none. */
    public static boolean fits(String address) {
        return address.isEmpty()
                || address.length() <= LONGEST
                        && address.matches("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    }
}
