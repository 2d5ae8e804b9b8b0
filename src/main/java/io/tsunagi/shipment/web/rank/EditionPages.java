package io.tsunagi.shipment.web.rank;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.rank.PreviewEdition;
import io.tsunagi.shipment.domain.rank.PriorityEdition;
import io.tsunagi.shipment.domain.rank.ProposeEdition;
import io.tsunagi.shipment.domain.rank.ReadRanking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Editions of the rules: edit, see who would move, propose, and a second manager confirms. */
@Controller
class EditionPages {

    private static final String ONE = "/ranking/editions/{id:[0-9a-f-]{36}}";

    private final ReadRanking reading;
    private final PreviewEdition preview;
    private final ProposeEdition propose;
    private final SignedIn signedIn;
    private final Times times;
    private final MessageSource messages;

    EditionPages(
            ReadRanking reading,
            PreviewEdition preview,
            ProposeEdition propose,
            SignedIn signedIn,
            Times times,
            MessageSource messages) {
        this.reading = reading;
        this.preview = preview;
        this.propose = propose;
        this.signedIn = signedIn;
        this.times = times;
        this.messages = messages;
    }

    @GetMapping("/ranking/editions/new")
    @PreAuthorize("hasRole('MANAGER')")
    String form(Model model) {
        return form(new Typing(Map.of("dmn", reading.text()), Map.of()), null, model);
    }

    /** The table that decides now, as a file for an editor of DMN. */
    @GetMapping("/ranking/table")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> table() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ShipmentPriority.dmn\"")
                .body(reading.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Shows who would move; with {@code save} it is proposed instead. A file that came takes the place of what was typed. */
    @PostMapping("/ranking/editions")
    @PreAuthorize("hasRole('MANAGER')")
    String propose(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        Map<String, String> values = new HashMap<>(typed);
        if (file != null && !file.isEmpty()) {
            values.put("dmn", new String(file.getBytes(), StandardCharsets.UTF_8));
        }
        String dmn = values.getOrDefault("dmn", "").replace("\r\n", "\n");
        try {
            if (!typed.containsKey("save")) {
                return form(new Typing(values, Map.of()), preview.preview(dmn), model);
            }
            UUID id = propose.propose(
                    dmn,
                    values.getOrDefault("note", ""),
                    from(values.getOrDefault("from", "")),
                    signedIn.person().login());
            flash.addFlashAttribute("notice", "ranking.edition.proposed");
            return "redirect:/ranking/editions/" + id;
        } catch (Refused refused) {
            return form(Typing.of(values, refused.refusals(), messages, locale), null, model);
        }
    }

    @GetMapping(ONE)
    @PreAuthorize("isAuthenticated()")
    String show(@PathVariable UUID id, Model model) {
        return show(id, Typing.NOTHING, model);
    }

    @PostMapping(ONE + "/decision")
    @PreAuthorize("hasRole('MANAGER')")
    String decide(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        String person = signedIn.person().login();
        String words = typed.getOrDefault("words", "");
        try {
            if ("confirm".equals(typed.get("decision"))) {
                propose.confirm(id, words, person);
                flash.addFlashAttribute("notice", "ranking.edition.confirmed");
            } else {
                propose.refuse(id, words, person);
                flash.addFlashAttribute("notice", "ranking.edition.refused");
            }
        } catch (Refused refused) {
            return show(id, Typing.of(typed, refused.refusals(), messages, locale), model);
        }
        return "redirect:/ranking/editions/" + id;
    }

    private @Nullable Instant from(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        return times.parse(typed).orElseThrow(() -> new Refused(Refusal.at("from", "ranking.edition.from.refused")));
    }

    private String form(Typing typing, PreviewEdition.@Nullable Preview seen, Model model) {
        model.addAttribute("typing", typing);
        model.addAttribute("preview", seen);
        return "shipment/edition-new";
    }

    private String show(UUID id, Typing typing, Model model) {
        PriorityEdition edition = reading.edition(id).orElseThrow(() -> new NotHere(id.toString()));
        boolean open = edition.state() == PriorityEdition.State.PROPOSED;
        model.addAttribute("edition", edition);
        Typing shown = typing;
        if (open) {
            try {
                model.addAttribute("preview", preview.preview(edition.dmn()));
            } catch (Refused refused) {
                shown = Typing.of(typing.values(), refused.refusals(), messages, LocaleContextHolder.getLocale());
            }
        }
        model.addAttribute("typing", shown);
        model.addAttribute("mine", edition.proposedBy().equals(signedIn.person().login()));
        model.addAttribute("rules", RankingPages.rows(reading.rules(edition.dmn()), messages));
        return "shipment/edition";
    }
}
