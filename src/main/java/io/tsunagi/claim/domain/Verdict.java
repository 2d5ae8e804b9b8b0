package io.tsunagi.claim.domain;

import java.util.List;

/** What one person says of a claim. */
public enum Verdict {
    GRANT_P0(Matter.DECISION),
    /** For a claim of P0 it is an amended one. */
    GRANT_P1(Matter.DECISION),
    REFUSE(Matter.DECISION),
    RENEW(Matter.RENEWAL),
    /** It is not renewed and lapses at its hour. */
    LET_LAPSE(Matter.RENEWAL),
    /** What was claimed was not so. */
    FALSE_CLAIM(Matter.FALSEHOOD),
    NOT_FALSE(Matter.FALSEHOOD);

    private final Matter matter;

    Verdict(Matter matter) {
        this.matter = matter;
    }

    /** What it is about. */
    public Matter matter() {
        return matter;
    }

    /** Those about a matter. */
    public static List<Verdict> about(Matter matter) {
        return java.util.Arrays.stream(values())
                .filter(verdict -> verdict.matter == matter)
                .toList();
    }

    /** What is decided. */
    public enum Matter {
        DECISION,
        RENEWAL,
        FALSEHOOD
    }
}
