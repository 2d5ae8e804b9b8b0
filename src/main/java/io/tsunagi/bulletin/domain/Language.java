package io.tsunagi.bulletin.domain;

/** Languages that a text is made in. */
public enum Language {
    JA,
    EN;

    /** The code of the two-letter language tag, as in file names. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
