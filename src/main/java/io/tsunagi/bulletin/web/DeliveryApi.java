package io.tsunagi.bulletin.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.bulletin.domain.Audience;
import io.tsunagi.bulletin.domain.ChaseDelivery;
import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.KeepRecipients;
import io.tsunagi.bulletin.domain.KeepRecipients.NewRecipient;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.bulletin.domain.ReadDeliveries;
import io.tsunagi.bulletin.domain.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Recipients of bulletins, and what became of each copy, by REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Bulletins")
class DeliveryApi {

    private static final String WATCHERS = "hasAnyRole('MANAGER', 'COORDINATOR', 'AUDITOR')";
    private static final String KEEPERS = "hasAnyRole('MANAGER', 'COORDINATOR')";

    private final KeepRecipients keeping;
    private final ChaseDelivery chasing;
    private final ReadBulletins reading;
    private final ReadDeliveries deliveries;

    DeliveryApi(KeepRecipients keeping, ChaseDelivery chasing, ReadBulletins reading, ReadDeliveries deliveries) {
        this.deliveries = deliveries;
        this.keeping = keeping;
        this.chasing = chasing;
        this.reading = reading;
    }

    /** A new recipient. */
    record RecipientRequest(
            UUID partnerId,
            @Nullable String email,
            @Nullable String label,
            Recipient.@Nullable Languages language,
            @Nullable Audience audience) {}

    /** One copy of a bulletin; {@code attempts} counts calls of the mail server. */
    record CopyAnswer(
            UUID id,
            String to,
            Delivery.State state,
            int attempts,
            Instant nextAttemptAt,
            String error,
            @Nullable Instant doneAt,
            @Nullable String doneBy,
            String messageId,
            String bounce,
            String bulletin) {

        static CopyAnswer of(Delivery copy) {
            return new CopyAnswer(
                    copy.id(),
                    copy.to(),
                    copy.state(),
                    copy.attempts(),
                    copy.nextAttemptAt(),
                    copy.error(),
                    copy.doneAt(),
                    copy.doneBy(),
                    copy.messageId(),
                    copy.bounce(),
                    copy.bulletin());
        }
    }

    /** A page of copies; {@code next} is null on the last one. */
    record PageAnswer(List<CopyAnswer> copies, @Nullable UUID next) {

        static PageAnswer of(ReadDeliveries.Page page) {
            return new PageAnswer(page.copies().stream().map(CopyAnswer::of).toList(), page.next());
        }
    }

    @GetMapping("/disruptions/{disruption}/recipients")
    @PreAuthorize(WATCHERS)
    @Operation(summary = "Who gets the bulletins of a disruption by mail")
    List<Recipient> recipients(@PathVariable String disruption) {
        return keeping.of(disruption);
    }

    @PostMapping("/disruptions/{disruption}/recipients")
    @PreAuthorize(KEEPERS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a mail address of a partner that the disruption reaches")
    Recipient add(@PathVariable String disruption, @RequestBody RecipientRequest request) {
        return keeping.add(
                disruption,
                new NewRecipient(
                        request.partnerId(),
                        Objects.requireNonNullElse(request.email(), ""),
                        Objects.requireNonNullElse(request.label(), ""),
                        Objects.requireNonNullElse(request.language(), Recipient.Languages.JA),
                        Objects.requireNonNullElse(request.audience(), Audience.CONSIGNEE)));
    }

    @DeleteMapping("/disruptions/{disruption}/recipients/{id}")
    @PreAuthorize(KEEPERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a recipient out; what was sent stays")
    void remove(@PathVariable String disruption, @PathVariable UUID id) {
        keeping.remove(disruption, id);
    }

    @GetMapping("/bulletins/{reference}/copies")
    @PreAuthorize(WATCHERS)
    @Operation(summary = "What became of the first 200 copies of a bulletin")
    List<CopyAnswer> copies(@PathVariable String reference) {
        return reading.copies(reading.one(reference).reference()).stream()
                .map(CopyAnswer::of)
                .toList();
    }

    @GetMapping("/bulletins/{reference}/deliveries")
    @PreAuthorize(WATCHERS)
    @Operation(
            summary = "Copies of a bulletin by address, 100 a page; go on with the id in next, null on the last page")
    PageAnswer deliveries(
            @PathVariable String reference,
            @RequestParam(required = false) Delivery.@Nullable State state,
            @RequestParam(required = false) @Nullable UUID after) {
        return PageAnswer.of(deliveries.of(reference, state, after));
    }

    @GetMapping("/copies/undelivered")
    @PreAuthorize(WATCHERS)
    @Operation(summary = "Copies for recipients that did not arrive, of every bulletin, the oldest first, 100 a page")
    PageAnswer undelivered(@RequestParam(required = false) @Nullable UUID after) {
        return PageAnswer.of(deliveries.undelivered(after));
    }

    @PostMapping("/copies/{id}/retry")
    @PreAuthorize(KEEPERS)
    @Operation(summary = "Send a copy again that was given up")
    List<CopyAnswer> again(@PathVariable UUID id) {
        return copies(chasing.again(id));
    }

    @PostMapping("/copies/{id}/call")
    @PreAuthorize(KEEPERS)
    @Operation(summary = "Record that the recipient was told by phone")
    List<CopyAnswer> phoned(@PathVariable UUID id) {
        return copies(chasing.phoned(id));
    }
}
