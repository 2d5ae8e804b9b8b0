package io.tsunagi.frame;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What was asked for does not exist, or not for this person; answered with 404. */
public class NotHere extends ResponseStatusException {

    /** @param what the reference that was asked for */
    public NotHere(String what) {
        super(HttpStatus.NOT_FOUND, "not here: " + what);
    }
}
