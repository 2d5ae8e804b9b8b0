package io.tsunagi.partnerdesk.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.identity.OwnPartner;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.partnerdesk.domain.AnswerTask;
import io.tsunagi.partnerdesk.domain.GivenFile;
import io.tsunagi.partnerdesk.domain.ReadDesk;
import io.tsunagi.partnerdesk.domain.ReadDesk.Sheet;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of somebody who works for a partner: what is asked of them, what is theirs, what was published. */
@Controller
@RequestMapping("/partner-desk")
@PreAuthorize("hasRole('PARTNER')")
class PartnerDeskPages {

    private static final int FIRST = 10;

    private final ReadDesk reading;
    private final AnswerTask answering;
    private final OwnPartner own;
    private final SupplyChainMap map;
    private final Words words;

    PartnerDeskPages(ReadDesk reading, AnswerTask answering, OwnPartner own, SupplyChainMap map, Words words) {
        this.reading = reading;
        this.answering = answering;
        this.own = own;
        this.map = map;
        this.words = words;
    }

    @GetMapping
    String desk(Model model, Locale locale) {
        UUID partner = own.partner();
        model.addAttribute("partner", name(partner, locale));
        model.addAttribute("tasks", reading.tasks(partner));
        model.addAttribute("consignments", first(reading.consignments(partner, null)));
        model.addAttribute("declarations", first(reading.declarations(partner, null)));
        model.addAttribute("news", reading.news(partner));
        model.addAttribute("evidence", reading.evidence(partner));
        model.addAttribute("now", words.times().now());
        return "partnerdesk/desk";
    }

    @GetMapping("/consignments")
    String consignments(@RequestParam(required = false) @Nullable String after, Model model) {
        var rows = reading.consignments(own.partner(), after);
        model.addAttribute("consignments", page(rows));
        model.addAttribute("next", next(rows, "/partner-desk/consignments?after=", one -> one.orderNumber()));
        return "partnerdesk/consignments";
    }

    @GetMapping("/declarations")
    String declarations(@RequestParam(required = false) @Nullable String before, Model model) {
        var rows = reading.declarations(own.partner(), before);
        model.addAttribute("declarations", page(rows));
        model.addAttribute("next", next(rows, "/partner-desk/declarations?before=", one -> one.reference()));
        return "partnerdesk/declarations";
    }

    @GetMapping("/tasks/{ref}")
    String task(@PathVariable String ref, Model model) {
        return task(ref, Typing.NOTHING, model);
    }

    @PostMapping("/tasks/{ref}/answer")
    String answer(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        try {
            answering.answer(
                    ref,
                    TypedBoxes.storable(typed.getOrDefault("words", "")),
                    nameOf(file),
                    file == null ? new byte[0] : file.getBytes());
        } catch (Refused refused) {
            return task(ref, Typing.of(typed, refused.refusals(), words.messages(), locale), model);
        }
        flash.addFlashAttribute("notice", "partnerdesk.notice.answered");
        return "redirect:/partner-desk/tasks/" + ref;
    }

    @GetMapping("/tasks/{ref}/files/{file}")
    ResponseEntity<byte[]> download(@PathVariable String ref, @PathVariable UUID file) {
        return download(reading, ref, file);
    }

    /** The file as a download under the kind that its bytes are; a browser never shows it as a page of ours. */
    static ResponseEntity<byte[]> download(ReadDesk reading, String ref, UUID file) {
        GivenFile given = reading.task(ref).files().stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotHere(ref));
        byte[] content = reading.content(ref, file).orElseThrow(() -> new NotHere(ref));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(given.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(given.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    static String nameOf(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private String task(String ref, Typing typing, Model model) {
        Sheet sheet = reading.task(ref);
        model.addAttribute("sheet", sheet);
        model.addAttribute("task", sheet.task());
        model.addAttribute("typing", typing);
        model.addAttribute("now", words.times().now());
        model.addAttribute("mine", true);
        return "partnerdesk/task";
    }

    private String name(UUID partner, Locale locale) {
        return map.partners().stream()
                .filter(one -> one.id().equals(partner))
                .findFirst()
                .map((Partner one) -> locale.getLanguage().equals("ja") ? one.nameJa() : one.nameEn())
                .orElse("");
    }

    private static <T> List<T> first(List<T> rows) {
        return rows.subList(0, Math.min(rows.size(), FIRST));
    }

    private static <T> List<T> page(List<T> rows) {
        return rows.subList(0, Math.min(rows.size(), ReadDesk.PAGE));
    }

    private static <T> @Nullable String next(List<T> rows, String path, Function<T, String> key) {
        return rows.size() > ReadDesk.PAGE
                ? path + java.net.URLEncoder.encode(key.apply(rows.get(ReadDesk.PAGE - 1)), StandardCharsets.UTF_8)
                : null;
    }

    /** How the pages of this feature read times and say what is wrong. */
    @org.springframework.stereotype.Component("partnerdeskWords")
    record Words(Times times, MessageSource messages) {}
}
