package io.tsunagi.exercise.domain;

import io.tsunagi.exercise.Exercise;
import io.tsunagi.storage.InRealHouse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** This house is no exercise. */
@Component
@InRealHouse
class RealHouse implements Exercise {

    @Override
    public boolean isExercise() {
        return false;
    }

    @Override
    public String reference() {
        return "";
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Instant start() {
        throw real();
    }

    @Override
    public int speed() {
        return 1;
    }

    @Override
    public void run(int speed) {
        throw real();
    }

    @Override
    public void advanceTo(Instant later) {
        throw real();
    }

    @Override
    public void hold() {
        throw real();
    }

    @Override
    public void letGo() {
        throw real();
    }

    @Override
    public void makeUp(Duration stood) {
        throw real();
    }

    @Override
    public Duration realTimeUntil(Instant moment) {
        throw real();
    }

    @Override
    public void tell(String kind, String text) {
        throw real();
    }

    @Override
    public Path folder() {
        throw real();
    }

    private static IllegalStateException real() {
        return new IllegalStateException("this house is real");
    }
}
