package io.tsunagi.claim.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.claim.domain.Claim.Asked;
import io.tsunagi.claim.domain.DecideClaim;
import io.tsunagi.claim.domain.EndClaim;
import io.tsunagi.claim.domain.OpenClaim;
import io.tsunagi.claim.domain.ReadClaims;
import io.tsunagi.claim.domain.Reason;
import io.tsunagi.claim.domain.SupportClaim;
import io.tsunagi.claim.domain.Verdict;
import io.tsunagi.frame.NotHere;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Claims for programs. */
@RestController
@RequestMapping("/api/v1/claims")
@Tag(name = "Priority claims")
class ClaimApi {

    private final ReadClaims reading;
    private final OpenClaim opening;
    private final SupportClaim supporting;
    private final DecideClaim deciding;
    private final EndClaim ending;

    ClaimApi(ReadClaims reading, OpenClaim opening, SupportClaim supporting, DecideClaim deciding, EndClaim ending) {
        this.reading = reading;
        this.opening = opening;
        this.supporting = supporting;
        this.deciding = deciding;
        this.ending = ending;
    }

    @GetMapping
    @PreAuthorize(ClaimDoors.MAY_READ)
    @Operation(summary = "Claims that are open, granted or decided, and orders that claim priority and wait for a call")
    ReadClaims.Board board() {
        return reading.board();
    }

    @GetMapping("/{ref}")
    @PreAuthorize(ClaimDoors.MAY_READ)
    @Operation(summary = "One claim with opinions, files, shipments and earlier false claims of the customer")
    ReadClaims.Sheet show(@PathVariable String ref) {
        return reading.sheet(ref).orElseThrow(() -> new NotHere(ref));
    }

    @PostMapping
    @PreAuthorize(ClaimDoors.MAY_CLAIM)
    @Operation(summary = "Claim P0 or P1 for shipments of one customer")
    ReadClaims.Sheet open(@RequestBody NewClaim claim) {
        return show(opening.open(claim.shipments(), claim.asked(), claim.hours() == null ? 24 : claim.hours()));
    }

    @PostMapping("/{ref}/evidence")
    @PreAuthorize(ClaimDoors.MAY_CLAIM)
    @Operation(summary = "Keep a file that supports the claim: PDF, PNG, JPEG or plain text up to 5 MB")
    ReadClaims.Sheet attach(@PathVariable String ref, @RequestParam MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        supporting.attach(ref, name == null ? "" : name, file.getBytes());
        return show(ref);
    }

    @PostMapping("/{ref}/call-back")
    @PreAuthorize(ClaimDoors.MAY_CLAIM)
    @Operation(
            summary = "Record that the contact was called back; another number than that of the order needs a reason")
    ReadClaims.Sheet callBack(@PathVariable String ref, @RequestBody Call call) {
        supporting.calledBack(
                ref, call.at(), call.number(), call.otherNumber() == null ? "" : call.otherNumber(), call.answered());
        return show(ref);
    }

    @PostMapping("/{ref}/opinions")
    @PreAuthorize(ClaimDoors.MAY_DECIDE)
    @Operation(summary = "Say what one person thinks: of the claim, its renewal, or whether it was false")
    ReadClaims.Sheet say(@PathVariable String ref, @RequestBody Said said) {
        deciding.say(ref, said.verdict(), said.reason(), said.words(), said.hours() == null ? 24 : said.hours());
        return show(ref);
    }

    @PostMapping("/{ref}/withdrawal")
    @PreAuthorize(ClaimDoors.MAY_CLAIM)
    @Operation(summary = "Take the claim back, with who did and why")
    ReadClaims.Sheet withdraw(@PathVariable String ref, @RequestBody Why why) {
        ending.withdraw(ref, why.words());
        return show(ref);
    }

    /** A new claim; hours 24 unless said. */
    record NewClaim(
            List<String> shipments, Asked asked, @Nullable Integer hours) {}

    /** A call back. */
    record Call(Instant at, String number, @Nullable String otherNumber, String answered) {}

    /** What somebody says; hours for a renewal, 24 unless said. */
    record Said(
            Verdict verdict,
            Reason reason,
            String words,
            @Nullable Integer hours) {}

    /** Why it is taken back. */
    record Why(String words) {}
}
