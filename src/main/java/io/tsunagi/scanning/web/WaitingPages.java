package io.tsunagi.scanning.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.scanning.domain.DecidePage;
import io.tsunagi.scanning.domain.GuessSheets;
import io.tsunagi.scanning.domain.PageState;
import io.tsunagi.scanning.domain.PageStore;
import io.tsunagi.scanning.domain.ScanFile;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.ScannedPage;
import io.tsunagi.scanning.domain.WaitReason;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One page that waits beside what it may be; what is decided brings the next one. */
@Controller
class WaitingPages {

    /** A page of a sheet, or nothing. */
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,5})?");

    private final PageStore pages;
    private final ScanFiles files;
    private final GuessSheets guessing;
    private final DecidePage deciding;
    private final PaperScans papers;
    private final PagesOnTheDesk desk;
    private final MessageSource messages;

    WaitingPages(
            PageStore pages,
            ScanFiles files,
            GuessSheets guessing,
            DecidePage deciding,
            PaperScans papers,
            PagesOnTheDesk desk,
            MessageSource messages) {
        this.pages = pages;
        this.files = files;
        this.guessing = guessing;
        this.deciding = deciding;
        this.papers = papers;
        this.desk = desk;
        this.messages = messages;
    }

    /** The page that is asked for, else the next that waits behind another one. */
    @GetMapping("/scans/waiting")
    @PreAuthorize(ScanAccess.MAY_READ)
    String waiting(
            @RequestParam(required = false) @Nullable Long page,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        ScannedPage shown = page == null
                ? pages.waiting(after).orElse(null)
                : pages.find(page).orElseThrow(() -> new NotHere("page " + page));
        return show(shown, Typing.NOTHING, model);
    }

    /** Where a reload of a refused form leads. */
    @GetMapping("/scans/pages/{id:[0-9]{1,18}}")
    @PreAuthorize(ScanAccess.MAY_READ)
    String reloaded(@PathVariable long id, RedirectAttributes to) {
        to.addAttribute("page", id);
        return "redirect:/scans/waiting";
    }

    @PostMapping("/scans/pages/{id}/place")
    @PreAuthorize(ScanAccess.MAY_ACT)
    String place(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            String number = typed.getOrDefault("number", "").strip();
            if (!NUMBER.matcher(number).matches()) {
                throw new Refused(Refusal.at("page", "scan.refused.number"));
            }
            deciding.place(
                    id,
                    typed.getOrDefault("sheet", ""),
                    number.isEmpty() ? 0 : Integer.parseInt(number),
                    typed.containsKey("both"));
        } catch (Refused refused) {
            return show(
                    pages.find(id).orElseThrow(() -> new NotHere("page " + id)),
                    Typing.of(typed, refused.refusals(), messages, locale),
                    model);
        }
        return next(id, flash);
    }

    @PostMapping("/scans/pages/{id}/turn")
    @PreAuthorize(ScanAccess.MAY_ACT)
    String turn(@PathVariable long id, @RequestParam int from, RedirectAttributes to) {
        deciding.turn(id, from);
        to.addAttribute("page", id);
        return "redirect:/scans/waiting";
    }

    @PostMapping("/scans/pages/{id}/split")
    @PreAuthorize(ScanAccess.MAY_ACT)
    String split(@PathVariable long id, RedirectAttributes flash) {
        ScannedPage split = deciding.split(id);
        flash.addFlashAttribute("decided", split);
        flash.addAttribute(
                "page",
                pages.ofFile(split.file()).stream()
                        .filter(half -> half.number() == split.number() && half.part() == 1)
                        .findFirst()
                        .map(ScannedPage::id)
                        .orElse(id));
        return "redirect:/scans/waiting";
    }

    @PostMapping("/scans/pages/{id}/not-ours")
    @PreAuthorize(ScanAccess.MAY_ACT)
    String notOurs(@PathVariable long id, RedirectAttributes flash) {
        deciding.notOurs(id);
        return next(id, flash);
    }

    @PostMapping("/scans/pages/{id}/unreadable")
    @PreAuthorize(ScanAccess.MAY_ACT)
    String unreadable(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            deciding.unreadable(id, typed.getOrDefault("asked", ""));
        } catch (Refused refused) {
            return show(
                    pages.find(id).orElseThrow(() -> new NotHere("page " + id)),
                    Typing.of(typed, refused.refusals(), messages, locale),
                    model);
        }
        return next(id, flash);
    }

    @PostMapping("/scans/pages/{id}/aside")
    @PreAuthorize(ScanAccess.MAY_ACT)
    String setAside(@PathVariable long id, RedirectAttributes flash) {
        deciding.setAside(id);
        return next(id, flash);
    }

    @PostMapping("/scans/pages/{id}/undo")
    @PreAuthorize(ScanAccess.MAY_ACT)
    String undo(@PathVariable long id, RedirectAttributes flash, Locale locale) {
        try {
            deciding.undo(id);
            flash.addFlashAttribute("notice", "scan.undone");
            flash.addAttribute("page", id);
        } catch (Refused refused) {
            flash.addFlashAttribute(
                    "refusals",
                    Typing.words(refused.refusals(), messages, locale).values().stream()
                            .flatMap(List::stream)
                            .toList());
            flash.addAttribute("page", decidedHalf(id));
        }
        return "redirect:/scans/waiting";
    }

    /** The half of a split page that was decided and has to be taken back first; the page itself when there is none. */
    private long decidedHalf(long id) {
        return pages.find(id).stream()
                .flatMap(parent -> pages.ofFile(parent.file()).stream()
                        .filter(half -> half.number() == parent.number()
                                && half.part() != 0
                                && half.state() != PageState.WAITING))
                .map(ScannedPage::id)
                .findFirst()
                .orElse(id);
    }

    private String next(long id, RedirectAttributes flash) {
        flash.addFlashAttribute("decided", pages.find(id).orElseThrow(() -> new NotHere("page " + id)));
        flash.addAttribute("after", id);
        return "redirect:/scans/waiting";
    }

    private String show(@Nullable ScannedPage page, Typing typing, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("typing", typing);
        model.addAttribute("waiting", pages.waiting());
        if (page != null) {
            String paper = page.paper();
            ScanFile file = files.find(page.file()).orElseThrow(() -> new NotHere(page.file()));
            model.addAttribute("file", file);
            model.addAttribute(
                    "doubles",
                    page.reason() == WaitReason.SEEN_BEFORE && page.state() == PageState.WAITING
                            ? deciding.doubles(file.stack()).size()
                            : 0);
            model.addAttribute("due", desk.due(page));
            model.addAttribute("guesses", guessing.of(page));
            model.addAttribute("placed", papers.of(List.of(page.name())));
            model.addAttribute("there", paper == null ? List.of() : papers.of(paper, page.paperPage()));
        }
        return "scanning/waiting";
    }
}
