package io.tsunagi.exercise;

import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Exercise houses as the real house sees them: opens one, steers its clock, talks to it, closes it, drops it. Whoever calls must be
 * signed in, or act as the house; who may do so is decided by the caller's page. Inside an exercise every act is refused.
 */
public interface ExerciseHouses {

    /**
     * Opens one. It returns at once, after the present transaction its server is started; it is usable when its state is {@link
     * ExerciseHouse.State#READY}, which {@link ExerciseHouseChanged} tells.
     *
     * @return its reference, kind EX
     * @throws Refused when as many are open as this house allows ({@code tsunagi.exercise.most}, 1 unless told otherwise), the name is
     *     empty or too long (at {@code name}) or the speed is out of range (at {@code speed})
     */
    String open(Opening opening);

    /** The newest 50, those that were dropped too. */
    List<ExerciseHouse> newest();

    /** One of them. */
    Optional<ExerciseHouse> find(String reference);

    /**
     * Lets its clock run that fast.
     *
     * @param speed times as fast as the real clock, 0 for a pause, at most 20,000
     * @throws Refused at {@code speed}, or when it is not ready
     */
    void run(String reference, int speed);

    /** Lets its clock jump ahead; an instant that is not after its present one changes nothing. */
    void advanceTo(String reference, Instant later);

    /** Says something to what runs in the exercise; there it is the event {@link ToldByRealHouse}. */
    void tell(String reference, String kind, String text);

    /** Stops its server; database and folder stay. Closing twice changes nothing. */
    void close(String reference);

    /** Closes it and drops its database and folder for good. Dropping twice changes nothing. */
    void drop(String reference);

    /**
     * What is asked for.
     *
     * @param name as people will read it on every page, 1 to 60 characters
     * @param start what its clock shows at first
     * @param speed times as fast as the real clock, 0 to stand still at first
     * @param settings further properties for its server, by their names, for instance {@code tsunagi.drill.scenario}
     */
    record Opening(String name, Instant start, int speed, java.util.Map<String, String> settings) {

        public Opening {
            settings = java.util.Map.copyOf(settings);
        }
    }
}
