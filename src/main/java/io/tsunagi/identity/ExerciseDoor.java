package io.tsunagi.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The door of an exercise for people who are fully signed in in the real house. In a real house nobody implements it. */
public interface ExerciseDoor {

    /**
     * Makes the person known with these roles, without letting anybody in; of somebody known the roles are put right.
     *
     * @throws IllegalArgumentException for somebody who works for a partner
     */
    void know(Person person);

    /**
     * Makes the person known and signs the request in. Whoever calls has checked a ticket of the real house.
     *
     * @return the path of the next step
     */
    String admit(Person person, HttpServletRequest request, HttpServletResponse response);
}
