package io.tsunagi.faxorder.web;

import io.tsunagi.faxorder.domain.BrowseFaxOrders;
import io.tsunagi.faxorder.domain.BrowseFaxOrders.Shown;
import io.tsunagi.faxorder.domain.Edition;
import io.tsunagi.faxorder.domain.LoadEdition;
import io.tsunagi.faxorder.domain.PrintSheets;
import io.tsunagi.faxorder.domain.SetUpCatalogue;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Catalogues, their editions, and the forms that are printed of them. */
@Controller
class CataloguePages {

    private static final String PATH = "/fax-orders/catalogues/";

    private final BrowseFaxOrders orders;
    private final SetUpCatalogue settingUp;
    private final LoadEdition loading;
    private final PrintSheets printing;
    private final Words words;

    CataloguePages(
            BrowseFaxOrders orders, SetUpCatalogue settingUp, LoadEdition loading, PrintSheets printing, Words words) {
        this.orders = orders;
        this.settingUp = settingUp;
        this.loading = loading;
        this.printing = printing;
        this.words = words;
    }

    @GetMapping("/fax-orders/catalogues")
    @PreAuthorize(FaxAccess.READ)
    String list(Model model) {
        Words.none(model);
        return list("faxorder/catalogues", model);
    }

    @PostMapping("/fax-orders/catalogues")
    @PreAuthorize(FaxAccess.ACT)
    String setUp(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        try {
            String reference = settingUp.setUp(new SetUpCatalogue.Command(
                    text(typed, "partner"), text(typed, "name"), text(typed, "faxNumber"), text(typed, "site")));
            flash.addFlashAttribute("notice", "fax.notice.set-up");
            return "redirect:" + PATH + reference;
        } catch (Refused refused) {
            words.show(refused, "set-up", typed, model, locale);
            return list("faxorder/catalogues", model);
        }
    }

    @GetMapping("/fax-orders/catalogues/{reference}")
    @PreAuthorize(FaxAccess.READ)
    String show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable UUID edition,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Words.none(model);
        return page(reference, edition, after, model);
    }

    @PostMapping("/fax-orders/catalogues/{reference}/editions")
    @PreAuthorize(FaxAccess.ACT)
    String load(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        try {
            loading.load(
                    reference, text(typed, "from"), text(typed, "leadDays"), Tables.of(file, text(typed, "table")));
        } catch (Refused refused) {
            words.show(refused, "edition", typed, model, locale);
            return page(reference, model);
        }
        flash.addFlashAttribute("notice", "fax.notice.loaded");
        return "redirect:" + PATH + reference;
    }

    @PostMapping("/fax-orders/catalogues/{reference}/prints")
    @PreAuthorize(FaxAccess.ACT)
    String print(
            @PathVariable String reference,
            @RequestParam UUID batch,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        try {
            String blanks = text(typed, "blanks").strip();
            printing.print(new PrintSheets.Command(
                    batch,
                    reference,
                    text(typed, "disruption"),
                    Tables.of(file, text(typed, "table")),
                    blanks.matches("\\d{1,4}") ? Integer.parseInt(blanks) : 0));
        } catch (Refused refused) {
            words.show(refused, "print", typed, model, locale);
            return page(reference, model);
        }
        flash.addFlashAttribute("notice", "fax.notice.printed");
        return "redirect:" + PATH + reference + "?printed=" + batch;
    }

    @GetMapping("/fax-orders/prints/{batch}.pdf")
    @PreAuthorize(FaxAccess.READ)
    ResponseEntity<byte[]> pdf(@PathVariable UUID batch) {
        byte[] pdf = printing.pdf(batch).orElseThrow(() -> new NotHere(batch.toString()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"fax-orders.pdf\"")
                .body(pdf);
    }

    private String list(String view, Model model) {
        model.addAttribute("catalogues", orders.catalogues());
        model.addAttribute("shippers", orders.shippers());
        return view;
    }

    private String page(String reference, Model model) {
        return page(reference, null, null, model);
    }

    private String page(String reference, @Nullable UUID chosen, @Nullable String after, Model model) {
        Shown shown = orders.catalogue(reference);
        Edition edition = shown.editions().stream()
                .filter(one -> chosen == null
                        ? one.equals(shown.counts()) || shown.counts() == null
                        : one.id().equals(chosen))
                .findFirst()
                .orElse(null);
        model.addAttribute("shown", shown);
        model.addAttribute("edition", edition);
        model.addAttribute("items", edition == null ? List.of() : orders.items(edition));
        model.addAttribute("running", orders.running(shown.catalogue()));
        BrowseFaxOrders.Part part = orders.sheets(null, reference, after);
        String next = part.next();
        model.addAttribute("sheets", part.sheets());
        model.addAttribute("next", next == null ? null : PATH + reference + "?after=" + next);
        model.addAttribute("all", orders.count(reference));
        model.addAttribute("printings", orders.printings(reference));
        model.addAttribute("history", orders.history(reference));
        model.addAttribute("newBatch", UUID.randomUUID());
        return "faxorder/catalogue";
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }
}
