package io.tsunagi.partnerdesk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.identity.PartnerPeople;
import io.tsunagi.partnerdesk.domain.AskPartner;
import io.tsunagi.partnerdesk.domain.PartnerTask;
import io.tsunagi.partnerdesk.domain.ReadDesk;
import io.tsunagi.partnerdesk.domain.ReadDesk.Sheet;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The house's side of partners' desks for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Partner desk")
class HouseApi {

    private final ReadDesk reading;
    private final AskPartner asking;
    private final PartnerPeople people;
    private final HousePages.Found found;

    HouseApi(ReadDesk reading, AskPartner asking, PartnerPeople people, HousePages.Found found) {
        this.reading = reading;
        this.asking = asking;
        this.people = people;
        this.found = found;
    }

    @GetMapping("/partners/{code}/people")
    @PreAuthorize(HousePages.MAY_READ)
    @Operation(summary = "Who may sign in for the partner")
    List<PartnerPeople.Guest> people(@PathVariable String code) {
        return people.of(found.partner(code).id());
    }

    @PostMapping("/partners/{code}/people")
    @PreAuthorize(HousePages.MAY_ASK)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invite somebody; the first password is in the answer and nowhere else")
    Invited invite(@PathVariable String code, @RequestBody Invitation asked) {
        String login = text(asked.login());
        return new Invited(login, people.invite(found.partner(code).id(), login, text(asked.displayName())));
    }

    @GetMapping("/partners/{code}/tasks")
    @PreAuthorize(HousePages.MAY_READ)
    @Operation(summary = "What was asked of the partner, newest first")
    List<PartnerTask> tasks(@PathVariable String code) {
        return reading.tasks(found.partner(code).id());
    }

    @PostMapping("/partners/{code}/tasks")
    @PreAuthorize(HousePages.MAY_ASK)
    @Operation(summary = "Ask something; the same words again, while it is not over, answer the first task")
    ResponseEntity<Sheet> ask(@PathVariable String code, @RequestBody Asked asked) {
        String task =
                asking.ask(found.partner(code).id(), text(asked.disruption()), text(asked.words()), asked.dueAt());
        return ResponseEntity.created(URI.create("/api/v1/partner-tasks/" + task))
                .body(reading.task(task));
    }

    @GetMapping(HousePages.TASK)
    @PreAuthorize(HousePages.MAY_READ)
    @Operation(summary = "One task with answers and files")
    Sheet task(@PathVariable String ref) {
        return reading.task(ref);
    }

    @PostMapping(HousePages.TASK + "/acceptance")
    @PreAuthorize(HousePages.MAY_ASK)
    @Operation(summary = "Accept the answer")
    Sheet accept(@PathVariable String ref) {
        asking.accept(ref);
        return reading.task(ref);
    }

    @PostMapping(HousePages.TASK + "/return")
    @PreAuthorize(HousePages.MAY_ASK)
    @Operation(summary = "Give the answer back with the reason")
    Sheet giveBack(@PathVariable String ref, @RequestBody Why why) {
        asking.giveBack(ref, text(why.why()));
        return reading.task(ref);
    }

    @PostMapping(HousePages.TASK + "/calling-off")
    @PreAuthorize(HousePages.MAY_ASK)
    @Operation(summary = "Call the task off with the reason")
    Sheet callOff(@PathVariable String ref, @RequestBody Why why) {
        asking.callOff(ref, text(why.why()));
        return reading.task(ref);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** Who is invited. */
    record Invitation(@Nullable String login, @Nullable String displayName) {}

    /** A new account and its first password, which is not kept. */
    record Invited(String login, String firstPassword) {}

    /** What is asked, by when. */
    record Asked(
            @Nullable String words,
            @Nullable Instant dueAt,
            @Nullable String disruption) {}

    /** Why. */
    record Why(@Nullable String why) {}
}
