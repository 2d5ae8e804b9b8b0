package io.tsunagi.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.partner.domain.AccessKind;
import io.tsunagi.partner.domain.IdentifierScheme;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.RecordAccess;
import io.tsunagi.partner.domain.RecordContact;
import io.tsunagi.partner.domain.RecordIdentifier;
import io.tsunagi.partner.domain.RecordSubcontract;
import io.tsunagi.partner.domain.SecondFactor;
import io.tsunagi.partner.domain.WayIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What ties a partner to others and to us, by REST: identifiers, tiers, accounts with us, contacts. */
@RestController
@RequestMapping("/api/v1/partners/{code}")
@Tag(name = "Partners")
class TieApi {

    private final PartnerBook book;
    private final PartnerPage page;
    private final RecordIdentifier identifiers;
    private final RecordSubcontract tiers;
    private final RecordAccess accesses;
    private final RecordContact contacts;

    TieApi(
            PartnerBook book,
            PartnerPage page,
            RecordIdentifier identifiers,
            RecordSubcontract tiers,
            RecordAccess accesses,
            RecordContact contacts) {
        this.book = book;
        this.page = page;
        this.identifiers = identifiers;
        this.tiers = tiers;
        this.accesses = accesses;
        this.contacts = contacts;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "One partner with all that is known, inherited figures with their source")
    PartnerPage.Shown one(@PathVariable String code, Locale locale) {
        return page.of(book.partner(code).orElseThrow(() -> new NotHere(code)), locale);
    }

    @PostMapping("/identifiers")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    @Operation(summary = "Add an identifier; refused when its form or check digit is wrong")
    void add(@PathVariable String code, @Valid @RequestBody NewIdentifier identifier) {
        identifiers.add(code, identifier.scheme(), identifier.value());
    }

    @PostMapping("/tiers")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    @Operation(summary = "Say who works for the partner, and with whose account it comes in")
    PartnerApi.Id add(@PathVariable String code, @Valid @RequestBody NewTier tier) {
        return new PartnerApi.Id(tiers.record(new RecordSubcontract.Command(
                null,
                code,
                tier.contractorCode(),
                tier.workJa(),
                tier.workEn(),
                tier.wayIn(),
                tier.mfa(),
                tier.note() == null ? "" : tier.note())));
    }

    @PostMapping("/accesses")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    @Operation(summary = "Write down an account that the partner holds in a system of ours")
    PartnerApi.Id add(@PathVariable String code, @Valid @RequestBody NewAccess access) {
        return new PartnerApi.Id(accesses.record(new RecordAccess.Command(
                null,
                code,
                access.ourSystem(),
                access.account(),
                access.kind(),
                access.mfa(),
                access.grantedBy(),
                access.grantedOn())));
    }

    @PostMapping("/accesses/{id}/review")
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    @Operation(summary = "Write down that you asked today whether the account is still needed")
    void review(@PathVariable String code, @PathVariable UUID id) {
        accesses.review(code, id);
    }

    @PostMapping("/accesses/{id}/end")
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    @Operation(summary = "Write down that the account was shut today")
    void end(@PathVariable String code, @PathVariable UUID id) {
        accesses.end(code, id);
    }

    @PostMapping("/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    @Operation(
            summary =
                    "Add a contact with the day on which the number was right; it is unverified until somebody else called it")
    PartnerApi.Id add(@PathVariable String code, @Valid @RequestBody NewContact contact) {
        return new PartnerApi.Id(contacts.record(new RecordContact.Command(
                null,
                code,
                contact.name(),
                contact.phone(),
                contact.roundClock(),
                contact.verifiedOn(),
                contact.mail(),
                contact.destination(),
                "")));
    }

    @PostMapping("/contacts/{id}/verification")
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    @Operation(summary = "Write down that you called the number today and it was right")
    void verify(@PathVariable String code, @PathVariable UUID id) {
        contacts.verify(code, id);
    }

    /** An identifier to add. */
    record NewIdentifier(
            @NotNull IdentifierScheme scheme, @NotNull String value) {}

    /** A tier to draw. */
    record NewTier(
            @NotNull String contractorCode,
            @NotNull String workJa,
            @NotNull String workEn,
            @NotNull WayIn wayIn,
            @NotNull SecondFactor mfa,
            @Nullable String note) {}

    /** An account to write down. */
    record NewAccess(
            @NotNull String ourSystem,
            @NotNull String account,
            @NotNull AccessKind kind,
            @NotNull SecondFactor mfa,
            @NotNull String grantedBy,
            @Nullable LocalDate grantedOn) {}

    /** A contact to add. */
    record NewContact(
            @NotNull String name,
            @NotNull String phone,
            boolean roundClock,
            @NotNull LocalDate verifiedOn,
            @Nullable String mail,
            @Nullable String destination) {}
}
