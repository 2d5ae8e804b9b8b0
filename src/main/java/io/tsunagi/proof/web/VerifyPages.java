package io.tsunagi.proof.web;

import io.tsunagi.frame.AddressLimit;
import io.tsunagi.proof.domain.FindProof;
import io.tsunagi.proof.domain.Hashes;
import io.tsunagi.proof.domain.Proof;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where anybody asks whether this house made a file, without an account. The file is only hashed as it streams by; it is never opened,
 * unpacked or kept, so that it does not matter what somebody sends. Page and upload together are limited for each address.
 */
@Controller
class VerifyPages {

    /** Questions that one address has in a minute. */
    static final int A_MINUTE = 20;

    private static final String PAGE = "proof/verify";

    private final FindProof finding;
    private final AddressLimit limit;

    VerifyPages(FindProof finding, Clock clock) {
        this.finding = finding;
        this.limit = new AddressLimit(clock, A_MINUTE);
    }

    @GetMapping("/proof/verify")
    String page(Model model) {
        return shown("", Optional.empty(), model);
    }

    @PostMapping("/proof/verify")
    String verify(
            @RequestParam(defaultValue = "") String hash,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletRequest request,
            HttpServletResponse answer)
            throws IOException {
        Duration wait = limit.enter(request);
        if (!wait.isZero()) {
            answer.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            answer.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(AddressLimit.seconds(wait)));
            model.addAttribute("wait", AddressLimit.seconds(wait));
            return shown("", Optional.empty(), model);
        }
        String asked = file != null && !file.isEmpty() ? hashOf(file) : hash.strip();
        model.addAttribute("asked", !asked.isEmpty());
        return shown(asked.length() > 200 ? "" : asked, finding.byHash(asked), model);
    }

    private String shown(String hash, Optional<Proof> found, Model model) {
        model.addAttribute("hash", hash);
        model.addAttribute("found", found.orElse(null));
        model.addAttribute(
                "byContent", found.map(proof -> !proof.fileHash().equals(hash)).orElse(false));
        model.addAttribute("keys", finding.keys());
        return PAGE;
    }

    private static String hashOf(MultipartFile file) throws IOException {
        MessageDigest digest = Hashes.digest();
        try (InputStream in = file.getInputStream();
                DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
