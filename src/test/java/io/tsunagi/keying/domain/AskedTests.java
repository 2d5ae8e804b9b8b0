package io.tsunagi.keying.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.keying.KeyingDesk.Field;
import io.tsunagi.keying.KeyingDesk.Reading;
import io.tsunagi.keying.domain.Asked.Candidate;
import io.tsunagi.keying.domain.Asked.Said;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.FormCatalogue.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskedTests {

    private static final Map<Integer, Map<Integer, Entry>> SENT = Map.of(
            1, Map.of(1, new Entry(1, "SECRET", "SECRET", false, false)),
            2, Map.of(1, new Entry(1, "", "", true, false)));

    @Test
    void theFirstSeesACertainReadingFilledInAndAnUncertainOneAsCandidate() {
        assertThat(Asked.of(JobState.FIRST, List.of(field(new Reading("12", true, 99))), Map.of()))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.prefilled()).isEqualTo("12");
                    assertThat(asked.candidate()).isNull();
                });
        assertThat(Asked.of(JobState.FIRST, List.of(field(new Reading("12", false, 60))), Map.of()))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.prefilled()).isEmpty();
                    assertThat(asked.candidate()).isEqualTo(new Candidate("12", 60));
                });
        assertThat(Asked.of(JobState.FIRST, List.of(field(new Reading("", true, 99))), Map.of()))
                .singleElement()
                .satisfies(asked -> assertThat(asked.empty()).isTrue());
    }

    @Test
    void theSecondSeesNeitherTheFirstNorAReading() {
        List<Asked> asked = Asked.of(JobState.SECOND, List.of(field(new Reading("12", false, 60))), SENT);

        assertThat(asked).singleElement().satisfies(one -> {
            assertThat(one.prefilled()).isEmpty();
            assertThat(one.candidate()).isNull();
            assertThat(one.said()).isEmpty();
        });
        assertThat(asked.toString()).doesNotContain("SECRET", "12");
    }

    @Test
    void theThirdSeesWhatBothSaidWithoutTheirNames() {
        assertThat(Asked.of(JobState.THIRD, List.of(field(null)), SENT))
                .singleElement()
                .satisfies(asked -> assertThat(asked.said())
                        .containsExactly(new Said("SECRET", false, false), new Said("", true, false)));
        assertThat(Asked.of(JobState.THIRD, List.of(field(new Reading("7", true, 99))), SENT))
                .singleElement()
                .satisfies(asked -> assertThat(asked.said()).contains(new Said("7", false, true)));
    }

    private static JobField field(@Nullable Reading reading) {
        Field field = new Field("f", new Text("欄", "box"), FieldKind.TEXT, true, 1, null, reading);
        return new JobField(1, field, false, true, null);
    }
}
