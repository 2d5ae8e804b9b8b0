package io.tsunagi.reconcile.web;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.reconcile.domain.Kind;
import io.tsunagi.reconcile.domain.Runs;
import io.tsunagi.reconcile.domain.UploadExport;
import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The reconciliations of a disruption, and the form that begins one. */
@Controller
class ReconcilePages {

    private static final String LIST = "/disruptions/{disruption}/reconciliations";

    private final Runs runs;
    private final UploadExport uploading;
    private final Disruptions disruptions;
    private final MessageSource messages;

    ReconcilePages(Runs runs, UploadExport uploading, Disruptions disruptions, MessageSource messages) {
        this.runs = runs;
        this.uploading = uploading;
        this.disruptions = disruptions;
        this.messages = messages;
    }

    @GetMapping(LIST)
    @PreAuthorize(ReconcileDoors.MAY_READ)
    String list(@PathVariable String disruption, Model model, Locale locale) {
        return list(disruption, Typing.NOTHING, model, locale);
    }

    @PostMapping(LIST)
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    String upload(
            @PathVariable String disruption,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale)
            throws IOException {
        try {
            String name = file == null ? null : file.getOriginalFilename();
            String reference = uploading.upload(
                    disruption,
                    kind(typed.getOrDefault("kind", "")),
                    name == null ? "" : name,
                    file == null ? new byte[0] : file.getBytes(),
                    key(typed.getOrDefault("key", "")));
            return "redirect:/reconciliations/" + reference;
        } catch (Refused refused) {
            return list(disruption, Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
    }

    private String list(String reference, Typing typing, Model model, Locale locale) {
        Disruption disruption = disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
        model.addAttribute("disruption", disruption.reference());
        model.addAttribute("outage", locale.getLanguage().equals("ja") ? disruption.titleJa() : disruption.titleEn());
        model.addAttribute("runs", runs.of(disruption.reference()));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("typing", typing);
        model.addAttribute("key", UUID.randomUUID());
        return "reconcile/list";
    }

    static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(Kind.ORDERS);
    }

    static UUID key(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
