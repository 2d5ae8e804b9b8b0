package io.tsunagi.risk.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.risk.domain.Answers;
import io.tsunagi.risk.domain.EvidenceRows;
import io.tsunagi.risk.domain.GivenFile;
import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.RecordEvidence;
import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Partners by risk, one partner's risk explained, and the form by which the house records evidence. */
@Controller
class RiskPages {

    private final RiskViews views;
    private final PartnerRiskPage page;
    private final RecordEvidence recording;
    private final EvidenceRows evidence;
    private final RiskWords words;

    RiskPages(RiskViews views, PartnerRiskPage page, RecordEvidence recording, EvidenceRows evidence, RiskWords words) {
        this.views = views;
        this.page = page;
        this.recording = recording;
        this.evidence = evidence;
        this.words = words;
    }

    @GetMapping("/risk")
    @PreAuthorize(RiskDoors.MAY_READ)
    String list(
            @RequestParam(defaultValue = "all") String only,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale) {
        RiskViews.Listed listed = views.list(new RiskFilter(only, q, after), locale);
        model.addAttribute("rows", listed.rows());
        model.addAttribute("found", listed.found());
        model.addAttribute("filters", RiskFilter.ALL);
        model.addAttribute("only", only);
        model.addAttribute("q", q);
        model.addAttribute("next", next(only, q, listed.after()));
        return "risk/list";
    }

    /** Evidence that ends within 30 days, so that somebody asks again before it does. */
    @GetMapping("/risk/expiring")
    @PreAuthorize(RiskDoors.MAY_READ)
    String expiring(Model model, Locale locale) {
        model.addAttribute("rows", page.ending(locale));
        return "risk/expiring";
    }

    @GetMapping("/partners/{code}/risk")
    @PreAuthorize(RiskDoors.MAY_READ)
    String partner(@PathVariable String code, Model model, Locale locale) {
        return page.show(code, Typing.NOTHING, model, locale);
    }

    @PostMapping("/partners/{code}/risk/evidence")
    @PreAuthorize(RiskDoors.MAY_ACT)
    String record(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        Partner partner = words.partner(code);
        String[] said = RiskWords.typed(typed, "said").split(":", 2);
        String answer = said.length < 2 ? "" : said[1].equals("DAY") ? RiskWords.typed(typed, "day") : said[1];
        String name = file == null ? null : file.getOriginalFilename();
        try {
            recording.record(new RecordEvidence.Command(
                    partner.code(),
                    RiskWords.constant(Ingredient.class, said[0]),
                    answer,
                    RiskWords.typed(typed, "attestedBy"),
                    Answers.day(RiskWords.typed(typed, "attestedOn")).orElse(null),
                    Answers.day(RiskWords.typed(typed, "expiresOn")).orElse(null),
                    RiskWords.typed(typed, "note"),
                    name == null ? "" : name,
                    file == null ? new byte[0] : file.getBytes()));
        } catch (Refused refused) {
            return page.show(code, words.typing(typed, refused, locale), model, locale);
        }
        flash.addFlashAttribute("notice", "risk.notice.recorded");
        return "redirect:/partners/" + partner.code() + "/risk";
    }

    @GetMapping("/risk/files/{id}")
    @PreAuthorize(RiskDoors.MAY_READ)
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        GivenFile file = evidence.file(id).orElseThrow(() -> new NotHere("file"));
        return RiskWords.download(file, evidence.content(id).orElseThrow(() -> new NotHere("file")));
    }

    private static @Nullable String next(String only, String q, @Nullable String after) {
        return after == null
                ? null
                : UriComponentsBuilder.fromPath("/risk")
                        .queryParam("only", "{only}")
                        .queryParam("q", "{q}")
                        .queryParam("after", "{after}")
                        .encode()
                        .build(only, q, after)
                        .toString();
    }
}
