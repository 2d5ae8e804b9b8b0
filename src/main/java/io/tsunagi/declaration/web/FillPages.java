package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.LineBox;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.declaration.domain.fill.Proposal;
import io.tsunagi.declaration.domain.fill.ProposeDraft;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** Ways to fill a draft; each answers with the form as it would be, and saving that is the broker's next step. */
@Controller
@RequestMapping("/declarations/{reference}")
class FillPages {

    private final Reading reading;
    private final DeclarationView views;
    private final ProposeDraft proposing;
    private final BoxWords words;
    private final MessageSource messages;

    FillPages(Reading reading, DeclarationView views, ProposeDraft proposing, BoxWords words, MessageSource messages) {
        this.reading = reading;
        this.views = views;
        this.proposing = proposing;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/fill")
    @PreAuthorize("hasRole('BROKER')")
    String ways(@PathVariable String reference, Model model, Locale locale) {
        return page(reference, Typing.NOTHING, model, locale);
    }

    @PostMapping("/fill/former")
    @PreAuthorize("hasRole('BROKER')")
    String former(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        String former = typed.getOrDefault("former", "");
        return answer(reference, typed, model, locale, () -> proposing.fromFormer(reference, former));
    }

    @PostMapping("/fill/pasted")
    @PreAuthorize("hasRole('BROKER')")
    String pasted(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        return answer(reference, typed, model, locale, () -> {
            try {
                return proposing.fromTable(reference, Sheets.ofText(typed.getOrDefault("pasted", "")), words.names());
            } catch (Refused refused) {
                throw new Refused(refused.refusals().stream()
                        .map(each -> new Refusal("pasted", each.message(), each.arguments()))
                        .toList());
            }
        });
    }

    @PostMapping("/fill/file")
    @PreAuthorize("hasRole('BROKER')")
    String file(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale) {
        return answer(
                reference,
                Map.of(),
                model,
                locale,
                () -> proposing.fromTable(reference, Sheets.ofFile(bytes(file)), words.names()));
    }

    @PostMapping("/fill/shipments")
    @PreAuthorize("hasRole('BROKER')")
    String shipments(
            @PathVariable String reference, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        String shipments = typed.getOrDefault("shipments", "");
        return answer(reference, typed, model, locale, () -> proposing.fromShipments(reference, shipments));
    }

    /** The draft as a table that {@code /fill/file} reads back. */
    @GetMapping("/draft.csv")
    @PreAuthorize(Readers.MAY_READ)
    ResponseEntity<byte[]> table(@PathVariable String reference) {
        String csv =
                "\uFEFF" + DraftCsv.of(reading.view(reference).declaration().content());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + reference + "-draft.csv\"")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Names of the boxes of a line in the reader's language, in the order in which cells without a heading are read. */
    private List<String> lineBoxes(Locale locale) {
        return Stream.of(LineBox.values())
                .map(box -> messages.getMessage("declaration.box." + box.key(), null, locale))
                .toList();
    }

    private String answer(
            String reference, Map<String, String> typed, Model model, Locale locale, Supplier<Proposal> proposed) {
        try {
            return views.showProposal(reference, proposed.get(), model, locale);
        } catch (Refused refused) {
            return page(reference, Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
    }

    private String page(String reference, Typing typing, Model model, Locale locale) {
        var declaration = reading.view(reference).declaration();
        model.addAttribute("declaration", declaration);
        model.addAttribute("typing", typing);
        model.addAttribute("lineBoxes", lineBoxes(locale));
        model.addAttribute("formers", reading.formerOf(declaration));
        return "declaration/fill";
    }

    static byte[] bytes(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new Refused(List.of(Refusal.at("file", "import.file.needed")));
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
