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
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * What a password must be, and how it is kept: Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage); a hash by
 * PBKDF2 from before is still read. At most as many are hashed at once as there are processors, so that a burst of tries does
 * not eat the memory. Only length and a list of common passwords count (NIST SP 800-63B-4, 3.1.1.2): no rule about kinds of characters, no forced change.
 */
@Component
public class Passwords {

    /** Fewest characters. */
    static final int SHORTEST = 12;

    /** Most characters, so that hashing a try stays cheap. */
    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 4;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int ROUNDS_BEFORE = 600_000;

    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id-19m-2",
            Map.of(
                    "argon2id-19m-2",
                    new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES),
                    "pbkdf2-sha256-600k",
                    new Pbkdf2PasswordEncoder(
                            "", SALT_BYTES, ROUNDS_BEFORE, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    private final Set<String> common = readCommon();
    private final CompletableFuture<String> nobodys = CompletableFuture.supplyAsync(() -> hash(Letters.random(6)));

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
        return inTurn(() -> encoder.encode(normal(password)));
    }

    /** Whether it is the password behind the hash. */
    boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(limited(password), hash));
    }

    /** Takes the time of a comparison for a login that does not exist, so that the answer's time does not tell. */
    void compareWithNobodys(String password) {
        matches(password, nobodys.join());
    }

    private <T> T inTurn(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
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
