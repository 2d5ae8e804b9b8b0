package io.tsunagi.subscription.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.subscription.domain.KeepSubscribers;
import io.tsunagi.subscription.domain.KeepSubscribers.Numbers;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions by REST: numbers, and taking an address out. */
@RestController
@RequestMapping("/api/v1/subscriptions")
@PreAuthorize("hasRole('MANAGER')")
@Tag(name = "Subscriptions", description = "How many people subscribed to bulletins")
class SubscriptionApi {

    private final KeepSubscribers keeping;

    SubscriptionApi(KeepSubscribers keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    @Operation(summary = "How many subscriptions of each kind run, and how many addresses are active, paused, ended")
    Numbers numbers() {
        return keeping.numbers();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a subscriber's address out, of mails that were sent too")
    void remove(@PathVariable UUID id) {
        keeping.remove(id);
    }
}
