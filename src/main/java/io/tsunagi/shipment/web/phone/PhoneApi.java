package io.tsunagi.shipment.web.phone;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.scanning.SheetCodes;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.phone.PhoneClock;
import io.tsunagi.shipment.domain.phone.PhoneEntries.Way;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the phone page asks the server for: whether somebody is signed in, to take reports, to read a picture. */
@RestController
@RequestMapping("/api/v1/handovers")
@Tag(name = "Hand-overs", description = "Proof that goods changed hands, from the shelf to the receiver")
class PhoneApi {

    private final TakeEntries entries;
    private final SheetCodes codes;
    private final SignedIn signedIn;
    private final Clock clock;

    PhoneApi(TakeEntries entries, SheetCodes codes, SignedIn signedIn, Clock clock) {
        this.entries = entries;
        this.codes = codes;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Who is signed in.
     *
     * @param header name of the header that carries the token; null for programs, which need none
     * @param token against requests from other sites
     */
    record Session(
            String login,
            String name,
            @Nullable String header,
            @Nullable String token) {}

    /**
     * Reports of one phone.
     *
     * @param sentAt what the phone's clock shows; its times are put right by how far it is off
     */
    record Entries(
            @Nullable Instant sentAt,
            @NotEmpty @Size(max = 100) List<EntryForm> entries) {}

    /** What became of each, in their order. */
    record Results(List<TakeEntries.Result> results) {}

    /** Texts of codes, each once. */
    record Codes(List<String> codes) {}

    @GetMapping("/session")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Who is signed in; 401 when nobody is")
    Session session(@Nullable CsrfToken csrf) {
        var person = signedIn.person();
        return new Session(
                person.login(),
                person.displayName(),
                csrf == null ? null : csrf.getHeaderName(),
                csrf == null ? null : csrf.getToken());
    }

    @PostMapping("/entries")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(
            summary = "Take up to 100 reports of a phone; each id acts once, what is refused does not hold up the rest")
    Results entries(@RequestBody @Valid Entries request, Locale locale) {
        PhoneClock byPhone = PhoneClock.of(request.sentAt(), clock.instant());
        return new Results(entries.take(
                request.entries(), byPhone, Way.PHONE, signedIn.person().login(), locale));
    }

    @PostMapping("/codes")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Read the signed codes in a picture; the picture is not kept")
    Codes codes(@RequestParam("picture") MultipartFile picture) throws IOException {
        if (picture.isEmpty()) {
            throw new Refused(Refusal.at("picture", "phone.refused.picture"));
        }
        return new Codes(codes.in(picture.getBytes()));
    }
}
