package io.tsunagi.supply.domain;

/** Reason codes of the house; the source of the axes names a code but not its values. Texts: {@code supply.cause.<name>}. */
public enum Cause {
    /** A system is down and goods are shipped by hand. */
    SYSTEM_DOWN,
    /** More is asked for than usual. */
    DEMAND,
    /** Too little comes in from makers or suppliers. */
    INBOUND,
    /** Quality is being examined. */
    QUALITY,
    /** Transport is limited. */
    TRANSPORT,
    /** The article is taken out of the range. */
    DELISTED,
    /** Something else. */
    OTHER
}
