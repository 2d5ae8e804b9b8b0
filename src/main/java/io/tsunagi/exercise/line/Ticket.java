package io.tsunagi.exercise.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.identity.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets one person into one exercise once, signed with the secret that the two houses share.
 *
 * @param house reference of the exercise
 * @param until seconds since 1970 by the real clock, from which on it counts no longer
 * @param nonce tells it from every other
 */
public record Ticket(String house, String login, String displayName, Set<Role> roles, long until, String nonce) {

    /** How long it counts. */
    public static final Duration GOOD_FOR = Duration.ofSeconds(60);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 4_000;

    public Ticket {
        roles = Set.copyOf(roles);
    }

    /** As it goes into an address. */
    public String written(byte[] key) {
        try {
            String content = base64(JSON.writeValueAsBytes(this));
            return content + "." + base64(seal(key, content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads one; empty when the key did not sign it. */
    public static Optional<Ticket> read(byte[] key, String written) {
        String[] parts = written.split("\\.", -1);
        if (written.length() > LONGEST || parts.length != 2) {
            return Optional.empty();
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            if (!MessageDigest.isEqual(seal(key, parts[0]), decoder.decode(parts[1]))) {
                return Optional.empty();
            }
            return Optional.of(JSON.readValue(decoder.decode(parts[0]), Ticket.class));
        } catch (IllegalArgumentException | IOException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] seal(byte[] key, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(("ticket." + content).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
