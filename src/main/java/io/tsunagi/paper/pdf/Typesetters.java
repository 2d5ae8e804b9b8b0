package io.tsunagi.paper.pdf;

import io.tsunagi.shared.ExerciseMark;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lends parsed type faces to one drawing at a time. Parsing costs 15 ms and more a document and the parsed faces some 25 MB,
 * so they are kept, but never more sets than the machine has processors.
 */
@Component
class Typesetters {

    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Queue<Typesetter> idle = new ConcurrentLinkedQueue<>();
    private final boolean exercise;

    /** Those of a real house. */
    Typesetters() {
        this(ExerciseMark.NONE);
    }

    @Autowired
    Typesetters(ExerciseMark mark) {
        this.exercise = mark.isExercise();
    }

    /** Runs with a typesetter of its own. */
    <T> T with(Function<Typesetter, T> work) {
        places.acquireUninterruptibly();
        try {
            Typesetter lent = idle.poll();
            Typesetter typesetter = lent == null ? new Typesetter(exercise) : lent;
            try {
                return work.apply(typesetter);
            } finally {
                idle.add(typesetter);
            }
        } finally {
            places.release();
        }
    }
}
