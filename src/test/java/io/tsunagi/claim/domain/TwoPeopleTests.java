package io.tsunagi.claim.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.claim.domain.Verdict.Matter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoPeopleTests {

    @Test
    void twoPeopleWhoSayTheSameDecideAndOneWhoSaysItTwiceDoesNot() {
        assertThat(TwoPeople.decided(List.of(said(Verdict.GRANT_P0, "a")), 2)).isEmpty();
        assertThat(TwoPeople.decided(List.of(said(Verdict.GRANT_P0, "a"), said(Verdict.GRANT_P0, "a")), 2))
                .isEmpty();
        assertThat(TwoPeople.decided(List.of(said(Verdict.GRANT_P0, "a"), said(Verdict.GRANT_P0, "b")), 2))
                .contains(Verdict.GRANT_P0);
    }

    @Test
    void whenTwoDifferAThirdDecides() {
        List<Opinion> two = List.of(said(Verdict.GRANT_P0, "a"), said(Verdict.GRANT_P1, "b"));

        assertThat(TwoPeople.decided(two, 2)).isEmpty();
        assertThat(TwoPeople.decided(List.of(two.get(0), two.get(1), said(Verdict.GRANT_P1, "c")), 2))
                .contains(Verdict.GRANT_P1);
    }

    @Test
    void onlyTheRenewalOfAP1TakesOnePerson() {
        assertThat(TwoPeople.needed(Matter.RENEWAL, 1)).isEqualTo(1);
        assertThat(TwoPeople.needed(Matter.RENEWAL, 0)).isEqualTo(2);
        assertThat(TwoPeople.needed(Matter.DECISION, 1)).isEqualTo(2);
        assertThat(TwoPeople.needed(Matter.FALSEHOOD, 1)).isEqualTo(2);
    }

    private static Opinion said(Verdict verdict, String person) {
        return new Opinion(0, verdict, Reason.OTHER, "words", person, Instant.EPOCH);
    }
}
