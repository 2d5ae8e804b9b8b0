package io.tsunagi.paper.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.Forms;
import io.tsunagi.shared.ExerciseMark;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormsOfExerciseTests {

    private static final LocalDate DAY_OF_A_REPLAY = LocalDate.of(2025, 10, 29);

    private final Forms real = PackedForms.forms();
    private final Forms exercise = new FormFolders(Path.of("no-such-folder"), new ExerciseMark("EX-2031-0001-A", "再現"));

    @Test
    void peopleTrainWithTheNewestSheetOfTheirOwnHouse() {
        LocalDate then =
                real.find("tsunagi/pick-sheet", DAY_OF_A_REPLAY).orElseThrow().edition();
        LocalDate now =
                real.find("tsunagi/pick-sheet", LocalDate.MAX).orElseThrow().edition();

        assertThat(now).as("otherwise this shows nothing").isAfter(then);
        assertThat(exercise.find("tsunagi/pick-sheet", DAY_OF_A_REPLAY))
                .map(FormDefinition::edition)
                .contains(now);
    }

    @Test
    void formsOfOthersAreThoseOfTheDayAndTheFirstBefore() {
        FormDefinition first =
                real.all().stream().filter(FormDefinition::isFiled).findFirst().orElseThrow();

        assertThat(exercise.find(first.key(), LocalDate.of(2000, 1, 1)))
                .map(FormDefinition::key)
                .contains(first.key());
        assertThat(real.find(first.key(), LocalDate.of(2000, 1, 1))).isEmpty();
    }
}
