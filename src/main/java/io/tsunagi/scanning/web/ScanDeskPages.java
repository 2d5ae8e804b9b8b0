package io.tsunagi.scanning.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.scanning.domain.DecidePage;
import io.tsunagi.scanning.domain.PageStore;
import io.tsunagi.scanning.domain.ScanFile;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.Stack;
import io.tsunagi.scanning.domain.Standstill;
import io.tsunagi.scanning.domain.TakeIn;
import io.tsunagi.scanning.domain.TakeIn.Origin;
import io.tsunagi.scanning.domain.Way;
import io.tsunagi.scanning.domain.WordsRead;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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

/** Where scans are brought in, and how far the reading of each stack is. */
@Controller
class ScanDeskPages {

    private static final int STACKS = 20;
    private static final int FILES = 100;

    private final TakeIn takeIn;
    private final ScanFiles files;
    private final PageStore pages;
    private final Standstill standstill;
    private final WordsRead words;
    private final DecidePage deciding;
    private final UploadAnswers answers;

    ScanDeskPages(
            TakeIn takeIn,
            ScanFiles files,
            PageStore pages,
            Standstill standstill,
            WordsRead words,
            DecidePage deciding,
            UploadAnswers answers) {
        this.takeIn = takeIn;
        this.files = files;
        this.pages = pages;
        this.standstill = standstill;
        this.words = words;
        this.deciding = deciding;
        this.answers = answers;
    }

    @GetMapping("/scans")
    @PreAuthorize(ScanAccess.MAY_READ)
    String desk(@RequestParam(required = false) @Nullable Long before, Model model) {
        List<Stack> found = files.stacks(before, STACKS + 1);
        boolean more = found.size() > STACKS;
        List<Stack> stacks = more ? found.subList(0, STACKS) : found;
        model.addAttribute("stacks", stacks);
        model.addAttribute("busy", stacks.stream().anyMatch(Stack::busy));
        model.addAttribute(
                "next", more ? "/scans?before=" + stacks.get(STACKS - 1).newest() : null);
        model.addAttribute("waiting", pages.waiting());
        model.addAttribute("standstill", standstill.since());
        model.addAttribute("words", words.works());
        model.addAttribute("newStack", UUID.randomUUID());
        return "scanning/desk";
    }

    @GetMapping("/scans/stacks/{id}")
    @PreAuthorize(ScanAccess.MAY_READ)
    String stack(@PathVariable UUID id, @RequestParam(defaultValue = "0") long after, Model model) {
        Stack stack = files.stack(id).orElseThrow(() -> new NotHere(id.toString()));
        List<ScanFile> found = files.ofStack(id, after, FILES + 1);
        boolean more = found.size() > FILES;
        List<ScanFile> shown = more ? found.subList(0, FILES) : found;
        model.addAttribute("stack", stack);
        model.addAttribute("files", shown);
        model.addAttribute(
                "next",
                more ? "/scans/stacks/" + id + "?after=" + shown.get(FILES - 1).id() : null);
        return "scanning/stack";
    }

    /** Many files at once, as a form without script sends them. */
    @PostMapping("/scans")
    @PreAuthorize(ScanAccess.MAY_ACT)
    String take(
            @RequestParam UUID stack,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws IOException {
        int taken = takeAll(new Origin(stack, Way.UPLOAD, request.getRemoteAddr()), files)
                + takeAll(new Origin(stack, Way.CAMERA, request.getRemoteAddr()), photos);
        if (taken == 0) {
            throw new Refused(Refusal.at("files", "scan.refused.no-file"));
        }
        flash.addFlashAttribute("notice", "scan.taken");
        return "redirect:/scans";
    }

    /** One file of a stack, as the script of the page sends them one after the other; answers its reference. */
    @PostMapping("/scans/files")
    @PreAuthorize(ScanAccess.MAY_ACT)
    ResponseEntity<String> takeOne(
            @RequestParam UUID stack,
            @RequestParam(defaultValue = "UPLOAD") Way way,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        Way by = way == Way.CAMERA ? way : Way.UPLOAD;
        return answers.of(
                () -> {
                    if (file == null || name(file).isEmpty()) {
                        throw new Refused(Refusal.at("files", "scan.refused.no-file"));
                    }
                    return takeIn.take(new Origin(stack, by, request.getRemoteAddr()), name(file), file.getBytes());
                },
                locale);
    }

    /** Puts every double of a stack aside whose first picture is kept. */
    @PostMapping("/scans/stacks/{id}/doubles")
    @PreAuthorize(ScanAccess.MAY_ACT)
    String setDoublesAside(@PathVariable UUID id, RedirectAttributes flash) {
        Stack stack = files.stack(id).orElseThrow(() -> new NotHere(id.toString()));
        deciding.setDoublesAside(stack.id());
        flash.addFlashAttribute("notice", "scan.doubles.aside");
        return "redirect:/scans/waiting";
    }

    private int takeAll(Origin origin, @Nullable List<MultipartFile> given) throws IOException {
        int taken = 0;
        for (MultipartFile file : given == null ? List.<MultipartFile>of() : given) {
            if (!name(file).isEmpty()) {
                takeIn.take(origin, name(file), file.getBytes());
                taken++;
            }
        }
        return taken;
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
