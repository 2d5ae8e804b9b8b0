package io.tsunagi.exercise.child;

import io.tsunagi.exercise.Exercise;
import io.tsunagi.exercise.ToldByRealHouse;
import io.tsunagi.exercise.line.Word;
import io.tsunagi.exercise.line.Word.Act;
import io.tsunagi.shared.ExerciseMark;
import io.tsunagi.storage.DataFolder;
import io.tsunagi.storage.ExerciseClock;
import io.tsunagi.storage.InExercise;
import io.tsunagi.storage.RowScope;
import jakarta.annotation.PostConstruct;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The exercise at its end of the line: words of the real house come by standard input, its own go out by standard output. When the
 * input ends, the real house is gone, and so is the exercise.
 */
@Component
@InExercise
class LineToRealHouse implements Exercise {

    private static final Logger LOG = LoggerFactory.getLogger(LineToRealHouse.class);

    private final ApplicationContext application;
    private final ExerciseMark mark;
    private final ExerciseClock clock;
    private final DataFolder folder;
    private final Instant start;
    private final String sign;
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);

    LineToRealHouse(
            ApplicationContext application,
            ExerciseMark mark,
            ExerciseClock clock,
            DataFolder folder,
            @Value("${tsunagi.exercise.start}") Instant start,
            @Value("${tsunagi.exercise.sign}") String sign) {
        this.application = application;
        this.mark = mark;
        this.clock = clock;
        this.folder = folder;
        this.start = start;
        this.sign = sign;
    }

    @PostConstruct
    void listen() {
        Thread thread = new Thread(this::read, "line-to-real-house");
        thread.setDaemon(true);
        thread.start();
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            letGo();
            say(Word.of(Act.READY, Integer.toString(web.getWebServer().getPort())));
        }
    }

    private void read() {
        try {
            // not closed: standard input ends with the process
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Word.read(sign, line).ifPresent(this::heard);
            }
        } catch (IOException e) {
            LOG.warn("the line to the real house broke reason={}", e.getMessage());
        }
        end();
    }

    private void heard(Word word) {
        try {
            switch (word.act()) {
                case RUN -> run(Integer.parseInt(word.text()));
                case ADVANCE -> advanceTo(Instant.parse(word.text()));
                case TELL ->
                    RowScope.asHouse(() -> application.publishEvent(new ToldByRealHouse(word.kind(), word.text())));
                case STOP -> end();
                case READY, CLOCK -> LOG.warn("a word that only the exercise says act={}", word.act());
            }
        } catch (RuntimeException e) {
            LOG.error("a word of the real house failed act={} kind={}", word.act(), word.kind(), e);
        }
    }

    /** On a thread of its own, because the line must not wait for what stops it. */
    private void end() {
        Thread ending = new Thread(() -> System.exit(SpringApplication.exit(application, () -> 0)), "end-of-exercise");
        ending.start();
    }

    @Override
    public boolean isExercise() {
        return true;
    }

    @Override
    public String reference() {
        return mark.house();
    }

    @Override
    public String name() {
        return mark.name();
    }

    @Override
    public Instant start() {
        return start;
    }

    @Override
    public int speed() {
        return clock.speed();
    }

    @Override
    public void run(int speed) {
        clock.run(speed);
        sayClock();
    }

    @Override
    public void advanceTo(Instant later) {
        clock.advanceTo(later);
        sayClock();
    }

    @Override
    public void hold() {
        clock.hold();
    }

    @Override
    public void letGo() {
        clock.letGo();
        sayClock();
    }

    @Override
    public void makeUp(Duration stood) {
        clock.makeUp(stood);
    }

    @Override
    public Duration realTimeUntil(Instant moment) {
        return clock.realTimeUntil(moment);
    }

    @Override
    public void tell(String kind, String text) {
        say(new Word(Act.TELL, kind, text));
    }

    @Override
    public Path folder() {
        return folder.path();
    }

    private void sayClock() {
        say(new Word(Act.CLOCK, Integer.toString(clock.speed()), clock.instant().toString()));
    }

    /** In one piece and on a line of its own, because the log goes the same way. */
    private void say(Word word) {
        byte[] line = ("\n" + word.written(sign) + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            try {
                out.write(line);
                out.flush();
            } catch (IOException e) {
                LOG.warn("the line to the real house broke reason={}", e.getMessage());
            }
        }
    }
}
