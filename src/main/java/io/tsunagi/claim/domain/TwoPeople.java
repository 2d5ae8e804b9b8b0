package io.tsunagi.claim.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule of two people: a claim is decided when two different people said the same, neither of them who typed it. When two differ a
 * third decides. A P1 is renewed by one person; everything else takes two.
 */
public final class TwoPeople {

    private TwoPeople() {}

    /** How many people must say the same. */
    public static int needed(Verdict.Matter matter, int priority) {
        return matter == Verdict.Matter.RENEWAL && priority > 0 ? 1 : 2;
    }

    /**
     * What is decided; empty while people are missing or differ.
     *
     * @param opinions those of this round on this matter
     */
    public static Optional<Verdict> decided(List<Opinion> opinions, int needed) {
        return Stream.of(Verdict.values())
                .filter(verdict -> opinions.stream()
                                .filter(opinion -> opinion.verdict() == verdict)
                                .map(Opinion::person)
                                .distinct()
                                .count()
                        >= needed)
                .findFirst();
    }

    /** Whether that person gave an opinion among them. */
    public static boolean spoke(List<Opinion> opinions, String person) {
        return opinions.stream().anyMatch(opinion -> Objects.equals(opinion.person(), person));
    }
}
