package io.tsunagi.paper.web;

import io.tsunagi.frame.NavigationLink;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.frame.Times;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.domain.GivePapersTheirFate;
import io.tsunagi.paper.domain.GivePapersTheirFate.Held;
import io.tsunagi.paper.domain.ReadRegister;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of the register: the papers of a disruption, one paper, its PDF, its fate. */
@Controller
class PaperPages {

    /** Who may give a paper its fate. */
    static final String MAY_DISPOSE = "hasAnyRole('BROKER', 'COORDINATOR', 'MANAGER')";
    /** Who may read the register. */
    static final String MAY_READ = "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR')";

    private static final int PLACE_IN_BAR = 40;

    private final ReadRegister register;
    private final GivePapersTheirFate fates;
    private final Times times;

    PaperPages(ReadRegister register, GivePapersTheirFate fates, Times times) {
        this.register = register;
        this.fates = fates;
        this.times = times;
    }

    @Bean
    static NavigationLink papersLink() {
        return new NavigationLink(
                NavigationLink.Group.PAPER,
                PLACE_IN_BAR,
                "paper.nav",
                "/disruptions/{ref}/papers",
                "MANAGER",
                "COORDINATOR",
                "BROKER",
                "EXAMINER",
                "AUDITOR");
    }

    @ModelAttribute("fates")
    Disposition[] fates() {
        return Disposition.values();
    }

    @GetMapping("/disruptions/{ref}/papers")
    @PreAuthorize(MAY_READ)
    String list(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after,
            @ModelAttribute("form") FateForm form,
            Model model) {
        model.addAttribute("list", register.list(ref, show, after));
        return "paper/list";
    }

    @PostMapping("/disruptions/{ref}/papers/dispositions")
    @PreAuthorize(MAY_DISPOSE)
    String disposeMany(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String show,
            @ModelAttribute("form") FateForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        List<Held> held = fates.held(form.getPapers());
        String notice = dispose(free(form.getPapers(), held), form, errors);
        if (notice != null) {
            flash.addFlashAttribute("notice", notice);
            flash.addFlashAttribute("held", held);
            flash.addAttribute("show", show == null ? "all" : show);
            return "redirect:/disruptions/{ref}/papers";
        }
        model.addAttribute("held", held);
        model.addAttribute("list", register.list(ref, show, null));
        return "paper/list";
    }

    /** The papers that nothing holds back; all of them when everything is held back, so that the refusal names each. */
    private static List<String> free(List<String> papers, List<Held> held) {
        List<String> free = papers.stream()
                .filter(paper -> held.stream().noneMatch(one -> one.paper().equals(paper)))
                .toList();
        return free.isEmpty() ? papers : free;
    }

    @GetMapping("/papers/{ref:P-[0-9]{4}-[0-9]+-[A-Z]}")
    @PreAuthorize(MAY_READ)
    String one(@PathVariable String ref, @ModelAttribute("form") FateForm form, Model model) {
        return one(ref, model);
    }

    private String one(String ref, Model model) {
        model.addAttribute("paper", register.describe(ref));
        model.addAttribute("held", fates.held(List.of(ref)));
        return "paper/paper";
    }

    @PostMapping("/papers/{ref}/disposition")
    @PreAuthorize(MAY_DISPOSE)
    String disposeOne(
            @PathVariable String ref,
            @ModelAttribute("form") FateForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        String notice = dispose(List.of(ref), form, errors);
        if (notice != null) {
            flash.addFlashAttribute("notice", notice);
            return "redirect:/papers/{ref}";
        }
        return one(ref, model);
    }

    @GetMapping("/papers/runs/{id}.pdf")
    @PreAuthorize(MAY_READ)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return pdf(id, register.pdf(id));
    }

    /** A kept PDF, shown in the browser; it never changes. */
    static ResponseEntity<byte[]> pdf(UUID id, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(id + ".pdf")
                                .build()
                                .toString())
                .body(bytes);
    }

    /** What to tell; null when it was refused and the reasons are at their fields. */
    private @Nullable String dispose(List<String> papers, FateForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return null;
        }
        try {
            Disposition disposition = form.getDisposition();
            if (disposition == null) {
                throw new Refused(Refusal.at("disposition", "paper.fate.none-given"));
            }
            GivePapersTheirFate.Given given = fates.give(
                    papers,
                    disposition,
                    form.getNote(),
                    times.parse(form.getOccurredAt()).orElse(null),
                    times.parse(form.getWrittenAt()).orElse(null));
            if (given.waiting() == 0) {
                return "paper.fate.given";
            }
            return given.again() == given.waiting() ? "paper.loss.repeated" : "paper.loss.reported";
        } catch (Refused refused) {
            PageRefusals.show(refused, errors);
            return null;
        }
    }
}
