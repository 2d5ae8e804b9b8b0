package io.tsunagi.exercise.web;

import io.tsunagi.exercise.ExerciseHouse;
import io.tsunagi.exercise.ExerciseHouses;
import io.tsunagi.exercise.ExerciseHouses.Opening;
import io.tsunagi.exercise.domain.WriteTickets;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.InRealHouse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Exercises in the real house: managers open, steer, close and drop them, everybody of the house goes in. */
@Controller
@InRealHouse
class ExercisePages {

    static final String MAY_ENTER =
            "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR')";
    static final String MAY_STEER = "hasRole('MANAGER')";
    static final String HOUSE = "/exercises/{ref:EX-[0-9]{4}-[0-9]+-[A-Z]}";

    /** What a manager picks from: standing, real time, and faster by factors that people can picture. */
    private static final List<Integer> SPEEDS = List.of(0, 1, 10, 60, 600, 3_600, 20_000);

    private final ExerciseHouses houses;
    private final WriteTickets tickets;
    private final Times times;
    private final MessageSource messages;
    private final String address;

    ExercisePages(
            ExerciseHouses houses,
            WriteTickets tickets,
            Times times,
            MessageSource messages,
            @Value("${tsunagi.exercise.address:}") String address) {
        this.houses = houses;
        this.tickets = tickets;
        this.times = times;
        this.messages = messages;
        this.address = address;
    }

    @GetMapping("/exercises")
    @PreAuthorize(MAY_ENTER)
    String list(Model model) {
        return list(new Typing(Map.of("start", times.input(times.now()), "speed", "1"), Map.of()), model);
    }

    @PostMapping("/exercises")
    @PreAuthorize(MAY_STEER)
    String open(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        try {
            Instant start = times.parse(typed.getOrDefault("start", ""))
                    .orElseThrow(() -> new Refused(Refusal.at("start", "exercise.refused.start")));
            String reference = houses.open(new Opening(typed.getOrDefault("name", ""), start, speed(typed), Map.of()));
            flash.addFlashAttribute("notice", "exercise.notice.opening");
            return "redirect:/exercises/" + reference;
        } catch (Refused refused) {
            return list(Typing.of(typed, refused.refusals(), messages, locale), model);
        }
    }

    @GetMapping(HOUSE)
    @PreAuthorize(MAY_ENTER)
    String show(@PathVariable String ref, Model model) {
        return show(ref, Typing.NOTHING, model);
    }

    /** Away to the exercise by a link and not by a form, which could not lead to another address (form-action 'self'). */
    @GetMapping(HOUSE + "/enter")
    @PreAuthorize(MAY_ENTER)
    String enter(@PathVariable String ref, HttpServletRequest request, Model model, Locale locale) {
        try {
            String ticket = tickets.write(ref);
            ExerciseHouse house = house(ref);
            UriComponentsBuilder target = address.isEmpty()
                    ? UriComponentsBuilder.newInstance()
                            .scheme(request.getScheme())
                            .host(request.getServerName())
                            .port(house.port())
                    : UriComponentsBuilder.fromUriString(address);
            return "redirect:"
                    + target.path("/exercise/enter")
                            .queryParam("ticket", ticket)
                            .toUriString();
        } catch (Refused refused) {
            return show(ref, Typing.of(Map.of(), refused.refusals(), messages, locale), model);
        }
    }

    @PostMapping(HOUSE + "/speed")
    @PreAuthorize(MAY_STEER)
    String speed(@PathVariable String ref, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        try {
            houses.run(ref, speed(typed));
            return "redirect:/exercises/" + ref;
        } catch (Refused refused) {
            return show(ref, Typing.of(typed, refused.refusals(), messages, locale), model);
        }
    }

    @PostMapping(HOUSE + "/close")
    @PreAuthorize(MAY_STEER)
    String close(@PathVariable String ref) {
        houses.close(house(ref).reference());
        return "redirect:/exercises/" + ref;
    }

    @PostMapping(HOUSE + "/drop")
    @PreAuthorize(MAY_STEER)
    String drop(@PathVariable String ref) {
        houses.drop(house(ref).reference());
        return "redirect:/exercises/" + ref;
    }

    private String list(Typing typing, Model model) {
        model.addAttribute("typing", typing);
        model.addAttribute("speeds", SPEEDS);
        model.addAttribute("houses", houses.newest());
        return "exercise/list";
    }

    private String show(String ref, Typing typing, Model model) {
        model.addAttribute("house", house(ref));
        model.addAttribute("typing", typing);
        model.addAttribute("speeds", SPEEDS);
        return "exercise/house";
    }

    private ExerciseHouse house(String ref) {
        return houses.find(ref).orElseThrow(() -> new NotHere(ref));
    }

    private static int speed(Map<String, String> typed) {
        String speed = typed.getOrDefault("speed", "").strip();
        return speed.matches("\\d{1,6}") ? Integer.parseInt(speed) : -1;
    }
}
