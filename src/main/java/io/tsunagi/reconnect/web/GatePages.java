package io.tsunagi.reconnect.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.reconnect.domain.OpenGate;
import io.tsunagi.reconnect.domain.ReadGates;
import io.tsunagi.reconnect.domain.ReadGates.Download;
import io.tsunagi.reconnect.domain.ReadTrials;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The gates of a disruption, a new one, one gate, and its files. */
@Controller
class GatePages {

    private final ReadGates reading;
    private final ReadTrials trials;
    private final OpenGate opening;
    private final Disruptions disruptions;
    private final SupplyChainMap map;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final MessageSource messages;

    GatePages(
            ReadGates reading,
            ReadTrials trials,
            OpenGate opening,
            Disruptions disruptions,
            SupplyChainMap map,
            AuditTrail audit,
            SignedIn signedIn,
            MessageSource messages) {
        this.reading = reading;
        this.trials = trials;
        this.opening = opening;
        this.disruptions = disruptions;
        this.map = map;
        this.audit = audit;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    @GetMapping(GateDoors.GATES)
    @PreAuthorize(GateDoors.MAY_READ)
    String list(@PathVariable String ref, Model model) {
        return list(ref, Typing.NOTHING, model);
    }

    @PostMapping(GateDoors.GATES)
    @PreAuthorize(GateDoors.MAY_WORK)
    String open(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            String gate = opening.open(ref, system(typed.getOrDefault("system", "")), typed.getOrDefault("said", ""));
            flash.addFlashAttribute("notice", "reconnect.notice.opened");
            return "redirect:/gates/" + gate;
        } catch (Refused refused) {
            return list(ref, Typing.of(typed, refused.refusals(), messages, locale), model);
        }
    }

    @GetMapping(GateDoors.GATE)
    @PreAuthorize(GateDoors.MAY_READ)
    String show(@PathVariable String ref, Model model) {
        return show(ref, Typing.NOTHING, model);
    }

    @GetMapping(GateDoors.GATE + "/files/{file}")
    @PreAuthorize(GateDoors.MAY_READ)
    ResponseEntity<byte[]> file(@PathVariable String ref, @PathVariable UUID file) {
        return give(reading.file(ref, file).orElseThrow(() -> new NotHere(file.toString())));
    }

    /** The page of a gate with what was typed. */
    String show(String ref, Typing typing, Model model) {
        ReadGates.Sheet sheet = reading.sheet(ref).orElseThrow(() -> new NotHere(ref));
        String me = signedIn.person().login();
        model.addAttribute("sheet", sheet);
        model.addAttribute("gate", sheet.gate());
        model.addAttribute("tried", trials.of(ref).orElseThrow(() -> new NotHere(ref)));
        model.addAttribute("road", GateView.ROAD);
        model.addAttribute("key", key(typing));
        model.addAttribute("otherKey", key(typing));
        model.addAttribute(
                "mine",
                me.equals(sheet.gate().openedBy()) || me.equals(sheet.gate().handedBy()));
        model.addAttribute(
                "signed",
                sheet.approvals().stream().anyMatch(one -> one.person().equals(me)));
        model.addAttribute("entries", audit.of(ref));
        model.addAttribute("typing", typing);
        return "reconnect/gate";
    }

    /** The key of the form that was refused, so that sent again it is the same form; else a new one. */
    private static String key(Typing typing) {
        String before = typing.value("key");
        return before.isEmpty() ? UUID.randomUUID().toString() : before;
    }

    static ResponseEntity<byte[]> give(Download download) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(download.file().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(download.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(download.content());
    }

    private String list(String ref, Typing typing, Model model) {
        model.addAttribute("disruption", disruptions.find(ref).orElseThrow(() -> new NotHere(ref)));
        model.addAttribute("rows", reading.of(ref));
        model.addAttribute("systems", map.systems());
        model.addAttribute("typing", typing);
        return "reconnect/list";
    }

    private static @Nullable UUID system(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.at("system", "reconnect.refused.system"));
        }
    }
}
