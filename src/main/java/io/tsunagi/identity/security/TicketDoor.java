package io.tsunagi.identity.security;

import io.tsunagi.identity.ExerciseDoor;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.KnowPlayers;
import io.tsunagi.storage.InExercise;
import io.tsunagi.storage.RowScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Lets people of the real house into an exercise, as the same people. */
@Component
@InExercise
class TicketDoor implements ExerciseDoor {

    private final KnowPlayers players;
    private final SessionDoor door;

    TicketDoor(KnowPlayers players, SessionDoor door) {
        this.players = players;
        this.door = door;
    }

    @Override
    public void know(Person person) {
        players.know(person);
    }

    @Override
    public String admit(Person person, HttpServletRequest request, HttpServletResponse response) {
        Account account = RowScope.asHouse(() -> players.know(person));
        return door.ticketTaken(account, request, response);
    }
}
