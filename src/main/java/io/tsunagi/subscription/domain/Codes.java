package io.tsunagi.subscription.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Codes in links of mails, 192 random bits each, and the full addresses that they end. */
@Component
class Codes {

    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final String address;

    Codes(@Value("${tsunagi.address:}") String address, @Value("${server.port:8080}") String port) {
        this.address = address.isBlank() ? "http://localhost:" + port : address.replaceAll("/+$", "");
    }

    String fresh() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    String confirmation(String code) {
        return address + "/subscribe/confirmation/" + code;
    }

    String off(String code) {
        return address + "/unsubscribe/" + code;
    }

    static String hash(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
