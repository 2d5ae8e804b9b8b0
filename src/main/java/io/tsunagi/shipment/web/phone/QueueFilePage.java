package io.tsunagi.shipment.web.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.phone.PhoneClock;
import io.tsunagi.shipment.domain.phone.PhoneEntries.Way;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the queue of a phone that came as a file; the same reports by line or in the same file again act once. */
@Controller
@RequestMapping("/handover/import")
class QueueFilePage {

    private static final String FORMAT = "tsunagi-handovers";
    private static final int MOST = 2000;

    private final TakeEntries entries;
    private final ObjectMapper json;
    private final SignedIn signedIn;
    private final Clock clock;

    QueueFilePage(TakeEntries entries, ObjectMapper json, SignedIn signedIn, Clock clock) {
        this.entries = entries;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** What became of the reports of a file. */
    record Report(String file, List<TakeEntries.Result> results) {

        /** How many were taken now. */
        public long taken() {
            return results.stream()
                    .filter(result -> result.sent() && !result.already())
                    .count();
        }

        /** How many had been taken before. */
        public long before() {
            return results.stream().filter(TakeEntries.Result::already).count();
        }

        /** How many were refused. */
        public long refused() {
            return results.size() - taken() - before();
        }
    }

    @GetMapping
    @PreAuthorize("hasRole('COORDINATOR')")
    String show() {
        return "shipment/phone-file";
    }

    @PostMapping
    @PreAuthorize("hasRole('COORDINATOR')")
    String take(@RequestParam("file") MultipartFile file, Model model, RedirectAttributes flash, Locale locale)
            throws IOException {
        List<EntryForm> read = read(file);
        PhoneClock byFile = PhoneClock.of(null, clock.instant());
        List<TakeEntries.Result> results =
                entries.take(read, byFile, Way.FILE, signedIn.person().login(), locale);
        String name = file.getOriginalFilename();
        flash.addFlashAttribute("report", new Report(name == null ? "" : name, results));
        return "redirect:/handover/import";
    }

    private List<EntryForm> read(MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            throw new Refused(Refusal.at("file", "phone.file.none"));
        }
        JsonNode list = entriesOf(tree(file.getBytes()));
        if (list == null || !list.isArray()) {
            throw new Refused(Refusal.at("file", "phone.file.other"));
        }
        if (list.size() > MOST) {
            throw new Refused(Refusal.at("file", "phone.file.many", list.size(), MOST));
        }
        List<EntryForm> read = new ArrayList<>();
        for (JsonNode entry : list) {
            read.add(entry(entry));
        }
        return read;
    }

    private @Nullable JsonNode tree(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (IOException notJson) {
            return null;
        }
    }

    private static @Nullable JsonNode entriesOf(@Nullable JsonNode tree) {
        return tree == null || !FORMAT.equals(tree.path("format").asText()) ? null : tree.get("entries");
    }

    /** A report of another shape has nothing in it and is refused by its missing id. */
    private EntryForm entry(JsonNode node) {
        try {
            return json.treeToValue(node, EntryForm.class);
        } catch (JsonProcessingException e) {
            return new EntryForm(null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
    }
}
