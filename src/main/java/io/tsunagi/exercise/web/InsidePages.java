package io.tsunagi.exercise.web;

import io.tsunagi.exercise.Exercise;
import io.tsunagi.exercise.child.TakeTickets;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.ExerciseDoor;
import io.tsunagi.identity.Person;
import io.tsunagi.outbound.KeptBack;
import io.tsunagi.outbound.KeptBack.Way;
import io.tsunagi.storage.InExercise;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Inside an exercise: its way in, its clock, and what would have gone out of the house. */
@Controller
@InExercise
class InsidePages {

    private static final String HOUSE =
            "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR')";
    private static final int NEWEST = 200;

    private final TakeTickets tickets;
    private final ExerciseDoor door;
    private final Exercise exercise;
    private final KeptBack kept;
    private final Clock clock;

    InsidePages(TakeTickets tickets, ExerciseDoor door, Exercise exercise, KeptBack kept, Clock clock) {
        this.tickets = tickets;
        this.door = door;
        this.exercise = exercise;
        this.kept = kept;
        this.clock = clock;
    }

    @GetMapping("/exercise/enter")
    String enter(
            @RequestParam(defaultValue = "") String ticket, HttpServletRequest request, HttpServletResponse response) {
        Optional<Person> person = tickets.take(ticket);
        if (person.isEmpty()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return "exercise/no-ticket";
        }
        return "redirect:" + door.admit(person.get(), request, response);
    }

    @GetMapping("/exercise")
    @PreAuthorize(HOUSE)
    String inside(Model model) {
        Map<Way, Long> counts = new LinkedHashMap<>();
        Arrays.stream(Way.values()).forEach(way -> counts.put(way, kept.count(way)));
        model.addAttribute("exercise", exercise);
        model.addAttribute("now", clock.instant());
        model.addAttribute("counts", counts);
        model.addAttribute("kept", kept.newest(NEWEST));
        return "exercise/inside";
    }

    @GetMapping("/exercise/kept/{id:[0-9]{1,18}}")
    @PreAuthorize(HOUSE)
    String kept(@PathVariable long id, Model model) {
        model.addAttribute("kept", kept.find(id).orElseThrow(() -> new NotHere(Long.toString(id))));
        return "exercise/kept";
    }
}
