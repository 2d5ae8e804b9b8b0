package io.tsunagi.exercise;

import io.tsunagi.Rooms;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Pages of exercises in the real house. */
@Component
public class ExerciseCases implements Rooms {

    @Override
    public Map<String, String> rooms() {
        return Map.of("exercises", "/exercises");
    }
}
