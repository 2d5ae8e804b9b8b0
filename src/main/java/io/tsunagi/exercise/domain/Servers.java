package io.tsunagi.exercise.domain;

import io.tsunagi.exercise.ExerciseHouses.Opening;
import io.tsunagi.exercise.line.Word;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The servers of exercises that this house started. */
public interface Servers {

    /** Makes database and folder and starts a server; returns at once. */
    void start(String reference, Opening opening, Watching watching);

    /** What is known of a server that is ready. */
    Optional<Pulse> pulse(String reference);

    /** Says something to a server; false when there is none. */
    boolean say(String reference, Word word);

    /** Ends a server and waits for it; nothing happens without one. */
    void stop(String reference);

    /** Drops database and folder of a server that ended. */
    void remove(String reference);

    /** The folder of an exercise. */
    Path folder(String reference);

    /** The secret of a server that is ready, known to it and to this house alone. */
    Optional<byte[]> key(String reference);

    /**
     * What a server said last about itself.
     *
     * @param now what its clock shows
     */
    record Pulse(int port, int speed, Instant now) {}

    /** Is told what becomes of a server, on a thread of its own. */
    interface Watching {

        void ready(String reference);

        /** It ended without being told to. */
        void died(String reference, String lastWords);

        void told(String reference, String kind, String text);
    }
}
