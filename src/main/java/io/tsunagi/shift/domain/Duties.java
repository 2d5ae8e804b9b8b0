package io.tsunagi.shift.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is and was on shift. */
public interface Duties {

    /** Begins a shift; false when the person is on shift already. */
    boolean begin(String login, ShiftDesk desk, Instant at);

    /** Ends the person's shift; false when there is none. */
    boolean end(String login, Instant at);

    /** The person's running shift. */
    Optional<Duty> running(String login);

    /** Running shifts, by desk and then by who came first; at most 200. */
    List<Duty> running();

    /** Somebody's shift that has not ended. */
    record Duty(String login, ShiftDesk desk, Instant since) {}
}
