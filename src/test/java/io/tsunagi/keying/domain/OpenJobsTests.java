package io.tsunagi.keying.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.keying.KeyingCases;
import io.tsunagi.keying.domain.Figures.Compared;
import io.tsunagi.keying.domain.Jobs.NewJob;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.shared.Reference;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** What is keyed twice in a new job. */
class OpenJobsTests {

    private static final KeyingSettings SETTINGS =
            new KeyingSettings(0, 0.01, 1000, 100, Duration.ofMinutes(30), Duration.ofHours(24));
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private final Jobs jobs = mock(Jobs.class);
    private final Figures figures = mock(Figures.class);
    private final References references = mock(References.class);

    @Test
    void onlyWhatHurtsIsKeyedTwiceWhileTheSampleDiffersInAtMostOneOfAHundred() {
        NewJob opened = opened(new Compared(1000, 10));

        assertThat(opened.job().everything()).isFalse();
        assertThat(opened.fields()).extracting(JobField::twice).containsExactly(true, false);
        assertThat(opened.job().due()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void everythingIsKeyedTwiceWhileTheSampleDiffersMoreOften() {
        NewJob opened = opened(new Compared(1000, 11));

        assertThat(opened.job().everything()).isTrue();
        assertThat(opened.fields()).extracting(JobField::twice).containsExactly(true, true);
    }

    @Test
    void theSeedIsKeptSoThatTheSampleCanBeDrawnAgain() {
        NewJob opened = opened(new Compared(0, 0));

        assertThat(opened.seed()).isEqualTo(Seed.of(opened.job().reference()));
        assertThat(opened.share()).isZero();
    }

    private NewJob opened(Compared sample) {
        given(figures.sample(1000)).willReturn(sample);
        given(references.next("K")).willReturn(new Reference("K", 2026, 7));
        OpenJobs desk = new OpenJobs(
                jobs,
                references,
                new SampleWatch(figures, SETTINGS),
                SETTINGS,
                mock(AuditTrail.class),
                () -> "sato",
                Clock.fixed(NOW, ZoneOffset.UTC));
        desk.open(KeyingCases.job(
                "P-2025-0001-X", KeyingCases.critical("quantity", FieldKind.COUNT), KeyingCases.plain("note")));
        ArgumentCaptor<NewJob> kept = ArgumentCaptor.forClass(NewJob.class);
        then(jobs).should().add(kept.capture());
        then(jobs).should().lockSubject(any());
        return kept.getValue();
    }
}
