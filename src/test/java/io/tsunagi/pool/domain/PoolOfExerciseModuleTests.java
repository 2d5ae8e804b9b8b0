package io.tsunagi.pool.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.pool.Purpose;
import io.tsunagi.shared.ExerciseMark;
import io.tsunagi.storage.References;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@TsunagiTest
class PoolOfExerciseModuleTests {

    @Autowired
    PoolFile file;

    @Autowired
    PoolRows rows;

    @Autowired
    References references;

    @Autowired
    TransactionOperations transaction;

    @Test
    void everyNumberOfAPoolThatIsSetUpInAnExerciseSaysSoAndTheSameLetterTwiceIsOnePool() {
        SetUpPool inExercise = new SetUpPool(file, rows, references, new ExerciseMark("EX-2026-0001-A", "訓練"));
        String office = "X" + UUID.randomUUID().toString().substring(0, 5).toUpperCase(Locale.ROOT);
        SetUpPool.Command letter = new SetUpPool.Command(
                Purpose.values()[0], office, "IMP-2025-OCT", "1", "20", "2025-01-01", "", "letter of the office");

        String first = set(inExercise, letter);
        String second = set(inExercise, letter);

        assertThat(second).isEqualTo(first);
        Pool pool = As.manager(() -> rows.find(first)).orElseThrow();
        assertThat(pool.printed(7)).isEqualTo("EX-IMP-2025-OCT07");
    }

    private String set(SetUpPool settingUp, SetUpPool.Command letter) {
        return As.manager(() -> transaction.execute(status -> settingUp.setUp(letter)));
    }
}
