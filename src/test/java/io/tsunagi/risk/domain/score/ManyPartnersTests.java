package io.tsunagi.risk.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.tsunagi.partner.PartnerFigures;
import io.tsunagi.partner.PartnerFigures.Accounts;
import io.tsunagi.partner.PartnerFigures.Figures;
import io.tsunagi.partner.PartnerFigures.WaysIn;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.risk.domain.EvidenceRows;
import io.tsunagi.risk.domain.Today;
import io.tsunagi.workflow.Workflows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyPartnersTests {

    private static final int PARTNERS = 5_000;
    private static final int QUESTIONS = 90;

    @Test
    void fiveThousandPartnersAreRatedByOneReadOfEachSourceAndAtMostNinetyQuestionsToTheTable() {
        PartnerFigures figures = mock();
        EvidenceRows evidence = mock();
        Workflows workflows = mock();
        Today today = mock();
        given(figures.all())
                .willReturn(IntStream.range(0, PARTNERS)
                        .mapToObj(ManyPartnersTests::figures)
                        .toList());
        given(evidence.newest()).willReturn(List.of());
        given(workflows.edition(anyString())).willReturn("1");
        given(workflows.decide(anyString(), any())).willReturn(List.of(Map.of("points", 10, "edition", "2026-11-22")));
        given(today.day()).willReturn(LocalDate.of(2026, 11, 22));
        RatePartners rating = new RatePartners(figures, evidence, new RiskRule(workflows), today);

        List<Score> scores = rating.all();

        assertThat(scores).hasSize(PARTNERS).isSortedAccordingTo((one, other) -> other.value() - one.value());
        verify(figures, times(1)).all();
        verify(evidence, times(1)).newest();
        verify(workflows, times(1)).edition(anyString());
        verify(workflows, atMost(QUESTIONS)).decide(anyString(), any());
    }

    private static Figures figures(int number) {
        String code = "P" + number;
        return new Figures(
                new Partner(UUID.randomUUID(), code, code, code, "HUB"),
                number % 3,
                number % 12,
                number % 4,
                Duration.ofHours(number % 100 + 1),
                number % 2 == 0 ? "SEVERE" : null,
                new Accounts(number % 11, number % 2, number % 3, number % 2, number % 2),
                new WaysIn(number % 3, number % 2));
    }
}
