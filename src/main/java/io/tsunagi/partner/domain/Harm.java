package io.tsunagi.partner.domain;

/** How much is lost at a moment of an outage; each is worse than the one before. */
public enum Harm {
    /** Work goes on as usual. */
    NONE,
    /** Extra work, nobody outside notices. */
    LIGHT,
    /** Promises to customers are broken. */
    SERIOUS,
    /** Goods spoil, lines stop or people are in danger. */
    SEVERE
}
