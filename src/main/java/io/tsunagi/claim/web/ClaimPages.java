package io.tsunagi.claim.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.claim.domain.ClaimHours;
import io.tsunagi.claim.domain.Ground;
import io.tsunagi.claim.domain.OpenClaim;
import io.tsunagi.claim.domain.ReadClaims;
import io.tsunagi.claim.domain.ReadClaims.Download;
import io.tsunagi.claim.domain.Reason;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.PriorityGrants.Claimable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All claims, a new one, one claim, and its files. */
@Controller
class ClaimPages {

    private final ReadClaims reading;
    private final OpenClaim opening;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Times times;
    private final MessageSource messages;

    ClaimPages(
            ReadClaims reading,
            OpenClaim opening,
            AuditTrail audit,
            SignedIn signedIn,
            Times times,
            MessageSource messages) {
        this.reading = reading;
        this.opening = opening;
        this.audit = audit;
        this.signedIn = signedIn;
        this.times = times;
        this.messages = messages;
    }

    @GetMapping("/claims")
    @PreAuthorize(ClaimDoors.MAY_READ)
    String list(Model model) {
        model.addAttribute("board", reading.board());
        return "claim/list";
    }

    @GetMapping("/claims/new")
    @PreAuthorize(ClaimDoors.MAY_CLAIM)
    String form(@RequestParam String shipment, Model model) {
        Claimable found = reading.shipment(shipment).orElseThrow(() -> new NotHere(shipment));
        Map<String, String> typed = new HashMap<>();
        typed.put("shipments", shipment);
        typed.put("organisation", found.customer());
        typed.put("priority", found.claimed() == null ? "" : found.claimed());
        typed.put("words", found.claimGround() == null ? "" : found.claimGround());
        typed.put("hours", String.valueOf(ClaimHours.USUAL));
        return form(found, new Typing(typed, Map.of()), model);
    }

    @PostMapping("/claims")
    @PreAuthorize(ClaimDoors.MAY_CLAIM)
    String open(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        TypedClaim claim = new TypedClaim(typed);
        try {
            String reference = opening.open(claim.shipments(), claim.asked(), claim.hours());
            flash.addFlashAttribute("notice", "claim.opened");
            return "redirect:/claims/" + reference;
        } catch (Refused refused) {
            String first = claim.shipments().stream().findFirst().orElse("");
            Claimable found = reading.shipment(first).orElseThrow(() -> refused);
            return form(found, Typing.of(typed, refused.refusals(), messages, locale), model);
        }
    }

    @GetMapping(ClaimDoors.CLAIM)
    @PreAuthorize(ClaimDoors.MAY_READ)
    String show(@PathVariable String ref, Model model) {
        return show(ref, new Typing(Map.of("hours", String.valueOf(ClaimHours.USUAL)), Map.of()), model);
    }

    /** The file as a download under the kind that its bytes are; a browser never shows it as a page of ours. */
    @GetMapping(ClaimDoors.CLAIM + "/files/{file}")
    @PreAuthorize(ClaimDoors.MAY_READ)
    ResponseEntity<byte[]> download(@PathVariable String ref, @PathVariable UUID file) {
        Download found = reading.download(ref, file).orElseThrow(() -> new NotHere(ref));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.evidence().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.evidence().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(found.content());
    }

    /** The page of a claim with what was typed into it. */
    String show(String ref, Typing typing, Model model) {
        ReadClaims.Sheet sheet = reading.sheet(ref).orElseThrow(() -> new NotHere(ref));
        String me = signedIn.person().login();
        model.addAttribute("sheet", sheet);
        model.addAttribute("claim", sheet.claim());
        model.addAttribute("typing", typing);
        model.addAttribute("reasons", Reason.values());
        model.addAttribute("mine", sheet.claim().enteredBy().equals(me));
        model.addAttribute(
                "spoke",
                sheet.now(false).stream().anyMatch(said -> said.person().equals(me)));
        model.addAttribute("now", times.input(times.now()));
        model.addAttribute("entries", audit.of(ref));
        return "claim/claim";
    }

    private String form(Claimable found, Typing typing, Model model) {
        model.addAttribute("shipment", found);
        model.addAttribute("falseOnes", reading.falseOnes(found.customer()));
        model.addAttribute("typing", typing);
        model.addAttribute("grounds", Ground.values());
        return "claim/new";
    }
}
