package io.tsunagi.scanning.web;

import io.tsunagi.frame.AddressLimit;
import io.tsunagi.frame.NotHere;
import io.tsunagi.scanning.domain.TakeByLink;
import io.tsunagi.scanning.domain.UploadLink;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a partner without an account sends its papers by a link. It shows what was sent just now and nothing else; addresses that
 * ask more than {@value #A_MINUTE} times a minute wait.
 */
@Controller
class PublicUploadPages {

    private static final int A_MINUTE = 300;

    private final TakeByLink taking;
    private final UploadAnswers answers;
    private final AddressLimit limit;

    PublicUploadPages(TakeByLink taking, UploadAnswers answers, Clock clock) {
        this.taking = taking;
        this.answers = answers;
        this.limit = new AddressLimit(clock, A_MINUTE);
    }

    @GetMapping("/in/{token}")
    String show(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse answer) {
        answer.setHeader("X-Robots-Tag", "noindex");
        answer.setHeader("Referrer-Policy", "no-referrer");
        if (waits(request, answer, model)) {
            return "scanning/in";
        }
        Optional<UploadLink> link = taking.open(token);
        if (link.isEmpty()) {
            answer.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("link", link.orElse(null));
        model.addAttribute("token", token);
        return "scanning/in";
    }

    @PostMapping("/in/{token}")
    String take(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Model model,
            HttpServletRequest request,
            HttpServletResponse answer,
            RedirectAttributes flash)
            throws IOException {
        if (waits(request, answer, model)) {
            return "scanning/in";
        }
        List<Receipt> receipts = new ArrayList<>();
        take(token, files, receipts);
        take(token, photos, receipts);
        if (receipts.isEmpty()) {
            throw new Refused(Refusal.at("files", "scan.refused.no-file"));
        }
        flash.addFlashAttribute("receipts", receipts);
        return "redirect:/in/{token}";
    }

    /** One file, as the script of the page sends them one after the other; answers its reference, and how many it may still send. */
    @PostMapping("/in/{token}/files")
    ResponseEntity<String> takeOne(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse answer,
            Locale locale)
            throws IOException {
        Duration wait = limit.enter(request);
        if (!wait.isZero()) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        ResponseEntity<String> taken = answers.of(
                () -> {
                    List<Receipt> receipts = new ArrayList<>();
                    take(token, file == null ? null : List.of(file), receipts);
                    return receipts.stream()
                            .findFirst()
                            .orElseThrow(() -> new Refused(Refusal.at("files", "scan.refused.no-file")))
                            .reference();
                },
                locale);
        taking.open(token)
                .ifPresent(link -> answer.setHeader(UploadAnswers.LEFT, Integer.toString(link.most() - link.used())));
        return taken;
    }

    private void take(String token, @Nullable List<MultipartFile> given, List<Receipt> receipts) throws IOException {
        for (MultipartFile file : given == null ? List.<MultipartFile>of() : given) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
                String reference = taking.take(token, name, file.getBytes()).orElseThrow(() -> new NotHere("link"));
                receipts.add(new Receipt(name, reference));
            }
        }
    }

    private boolean waits(HttpServletRequest request, HttpServletResponse answer, Model model) {
        Duration wait = limit.enter(request);
        if (wait.isZero()) {
            return false;
        }
        answer.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        answer.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(AddressLimit.seconds(wait)));
        model.addAttribute("wait", AddressLimit.seconds(wait));
        return true;
    }

    /** What the sender may quote on the telephone. */
    public record Receipt(String name, String reference) implements java.io.Serializable {

        private static final long serialVersionUID = 1L;
    }
}
