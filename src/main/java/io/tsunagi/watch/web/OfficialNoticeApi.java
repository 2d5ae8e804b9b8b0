package io.tsunagi.watch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.watch.domain.KeepNotices;
import io.tsunagi.watch.domain.Notice;
import io.tsunagi.watch.domain.Notices;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Official notices for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Official notices")
class OfficialNoticeApi {

    private final Notices notices;
    private final KeepNotices keeping;

    OfficialNoticeApi(Notices notices, KeepNotices keeping) {
        this.notices = notices;
        this.keeping = keeping;
    }

    @GetMapping("/disruptions/{ref}/official-notices")
    @PreAuthorize(WatchDoors.HOUSE)
    @Operation(summary = "Official notices of a disruption, newest first, with who entered and who confirmed them")
    List<Notice> of(@PathVariable String ref) {
        return notices.of(ref);
    }

    @PostMapping("/disruptions/{ref}/official-notices")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(WatchDoors.NOTICES)
    @Operation(summary = "Enter an official notice; it is printed after a second person has confirmed it")
    Entered enter(@PathVariable String ref, @RequestBody KeepNotices.Wanted wanted) {
        return new Entered(keeping.enter(ref, wanted));
    }

    @PostMapping("/official-notices/{id}/confirmation")
    @PreAuthorize(WatchDoors.NOTICES)
    @Operation(summary = "Confirm that the notice stands where the authority publishes; never by who entered it")
    Entered confirm(@PathVariable UUID id) {
        keeping.confirm(id);
        return new Entered(id);
    }

    @PostMapping("/official-notices/{id}/withdrawal")
    @PreAuthorize(WatchDoors.NOTICES)
    @Operation(summary = "Take a notice back with a reason; documents printed from then on do not carry it")
    Entered withdraw(@PathVariable UUID id, @RequestBody Why why) {
        keeping.withdraw(id, why.reason());
        return new Entered(id);
    }

    /** The notice. */
    record Entered(UUID id) {}

    /** Why. */
    record Why(String reason) {}
}
