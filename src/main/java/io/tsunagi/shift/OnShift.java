package io.tsunagi.shift;

import java.time.Instant;
import java.util.List;

/** Who is on shift now; the manager's overview asks. */
public interface OnShift {

    /** Everybody who is on shift, by desk and then by who came first. */
    List<Present> now();

    /**
     * Somebody on shift.
     *
     * @param desk name of the desk; its text stands in the bundles as {@code shift.desk.<name>}
     * @param name as colleagues read it
     * @param since when the person came
     */
    record Present(String desk, String login, String name, Instant since) {}
}
