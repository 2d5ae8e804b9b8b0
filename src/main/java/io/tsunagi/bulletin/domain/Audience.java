package io.tsunagi.bulletin.domain;

/** For whom a text of a bulletin is written; each asks something else of the same facts. */
public enum Audience {
    /** Asks when the goods come, and what to do until then. */
    CONSIGNEE,
    /** Asks which gate and which paper. */
    CARRIER,
    /** Asks which declarations come on paper, under which notice. */
    CUSTOMS,
    /** Our own people: what to do, what to say and what not. */
    STAFF,
    /** Asks what is down, who is hurt, when it is over and what is to be decided. */
    EXECUTIVE
}
