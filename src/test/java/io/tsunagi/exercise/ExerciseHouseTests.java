package io.tsunagi.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.exercise.ExerciseHouse.State;
import io.tsunagi.exercise.ExerciseHouses.Opening;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A real exercise beside the house of the tests: a child server with a database of its own. */
@TsunagiTest
class ExerciseHouseTests {

    private static final Instant START = Instant.parse("2031-04-01T00:00:00Z");

    @Autowired
    ExerciseHouses houses;

    @BeforeAll
    static void theExerciseRunsTheProgramWithoutItsTests() {
        System.setProperty(
                "tsunagi.exercise.class-path",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    @AfterAll
    static void forget() {
        System.clearProperty("tsunagi.exercise.class-path");
    }

    @Test
    void anExerciseIsAHouseOfItsOwn() throws Exception {
        String reference = As.manager(() -> houses.open(new Opening("港が閉じた日", START, 0, Map.of())));
        try {
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> houses.find(reference).orElseThrow().state() != State.OPENING);
            ExerciseHouse house = houses.find(reference).orElseThrow();
            assertThat(house.state()).as(house.why()).isEqualTo(State.READY);
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + house.port() + "/status"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
        } finally {
            As.manager(() -> houses.drop(reference));
        }
        assertThat(houses.find(reference).orElseThrow().state()).isEqualTo(State.DROPPED);
        assertThat(Files.exists(houses.find(reference).orElseThrow().folder())).isFalse();
    }
}
