package io.tsunagi.identity.domain;

import io.tsunagi.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * What a password must be, and how it is kept: PBKDF2-HMAC-SHA256 with 600,000 rounds (OWASP Password Storage). Only length
 * and a list of common passwords count (NIST SP 800-63B-4, 3.1.1.2): no rule about kinds of characters, no forced change.
 */
@Component
public class Passwords {

    /** Fewest characters. */
    static final int SHORTEST = 12;

    /** Most characters, so that hashing a try stays cheap. */
    static final int LONGEST = 128;

    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int FEWEST_DIFFERENT = 4;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "pbkdf2-sha256-600k",
            Map.of(
                    "pbkdf2-sha256-600k",
                    new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    private final Set<String> common = readCommon();
    private final CompletableFuture<String> nobodys =
            CompletableFuture.supplyAsync(() -> encoder.encode(Letters.random(6)));

    /** Why the password cannot be taken; empty when it can. */
    public List<Refusal> problems(String field, String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return List.of(Refusal.at(field, "identity.password.short", SHORTEST));
        }
        if (length > LONGEST) {
            return List.of(Refusal.at(field, "identity.password.long", LONGEST));
        }
        String plain = normal(password).toLowerCase(Locale.ROOT);
        if (common.contains(plain) || plain.chars().distinct().count() < FEWEST_DIFFERENT) {
            return List.of(Refusal.at(field, "identity.password.common"));
        }
        if (!login.isEmpty() && plain.replace(login, "").length() < SHORTEST / 2) {
            return List.of(Refusal.at(field, "identity.password.login"));
        }
        return List.of();
    }

    /** The hash to keep. */
    public String hash(String password) {
        return encoder.encode(normal(password));
    }

    /** Whether it is the password behind the hash. */
    boolean matches(String password, String hash) {
        return encoder.matches(limited(password), hash);
    }

    /** Takes the time of a comparison for a login that does not exist, so that the answer's time does not tell. */
    void compareWithNobodys(String password) {
        encoder.matches(limited(password), nobodys.join());
    }

    private static String limited(String password) {
        return password.codePointCount(0, password.length()) > LONGEST ? "" : normal(password);
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static Set<String> readCommon() {
        try {
            return new ClassPathResource("identity/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException("the list of common passwords is not in the jar", missing);
        }
    }
}
