package io.tsunagi.lesson.domain;

import io.tsunagi.identity.People;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import io.tsunagi.shared.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may own a lesson: everybody of the house with an open account who changes anything at all. */
@Component
public class Owners {

    private static final int MOST_YEARS = 2;
    private static final List<Role> WORKING =
            List.of(Role.MANAGER, Role.COORDINATOR, Role.BROKER, Role.EXAMINER, Role.ADMINISTRATOR);

    private final People people;

    Owners(People people) {
        this.people = people;
    }

    /** They, by display name. */
    public List<Person> all() {
        return WORKING.stream()
                .flatMap(role -> people.with(role).stream())
                .distinct()
                .sorted(Comparator.comparing(Person::displayName))
                .toList();
    }

    /** The name colleagues read; the login when the person is not known any more. */
    public String name(@Nullable String login) {
        return login == null ? "" : people.find(login).map(Person::displayName).orElse(login);
    }

    /** Refuses an owner who is none of them, and a day that has passed or is far. */
    void check(List<Refusal> refusals, String owner, @Nullable LocalDate dueOn, LocalDate today) {
        boolean works = Stream.ofNullable(owner)
                .anyMatch(login -> all().stream().anyMatch(one -> one.login().equals(login)));
        if (!works) {
            refusals.add(Refusal.at("owner", "lesson.refused.owner"));
        }
        if (dueOn == null || dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(MOST_YEARS))) {
            refusals.add(Refusal.at("dueOn", "lesson.refused.due", MOST_YEARS));
        }
    }
}
