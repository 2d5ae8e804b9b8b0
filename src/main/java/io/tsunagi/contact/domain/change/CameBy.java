package io.tsunagi.contact.domain.change;

/** How a request came in. */
public enum CameBy {
    MAIL,
    PHONE,
    FAX,
    LETTER,
    VISIT;

    /** The way of that name; by mail for a name that is none, for that is what fraud uses most. */
    static CameBy of(String name) {
        for (CameBy way : values()) {
            if (way.name().equals(name)) {
                return way;
            }
        }
        return MAIL;
    }
}
