package io.tsunagi.bulletin.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The style of the public page, written into the page so that it needs one request; the page's policy names the hash of
 * exactly this text and lets nothing else in: no script, no picture from outside, no frame.
 */
@Component
class StatusStyle {

    private final String text;
    private final String policy;

    StatusStyle() {
        this.text = read();
        this.policy = "default-src 'none'; style-src 'sha256-" + hash(text)
                + "'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    String text() {
        return text;
    }

    String contentSecurityPolicy() {
        return policy;
    }

    private static String read() {
        try (InputStream in = StatusStyle.class.getResourceAsStream("/static/css/status.css")) {
            if (in == null) {
                throw new FileNotFoundException("static/css/status.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the style of the public page cannot be read", e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
