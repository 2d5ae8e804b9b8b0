package io.tsunagi.channels.domain;

import io.tsunagi.storage.Keys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The secrets of endpoints and the signatures made with them, by the convention of Standard Webhooks
 * (standardwebhooks.com): HMAC-SHA256 over {@code id.timestamp.payload}. A secret is never stored: it is derived from a key that
 * lies beside the database, the endpoint and the number of its edition, so that a copy of the database alone signs nothing.
 */
@Component
public class WebhookSecrets {

    /** How long the secret before a renewal signs too, so that the receiver can change over. */
    public static final Duration BOTH = Duration.ofDays(1);

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final byte[] key;

    WebhookSecrets(Keys keys) {
        this.key = keys.secret("webhook", KEY_BYTES);
    }

    /** The present secret as the receiver is told it: {@code whsec_} and base64 of 32 bytes. */
    public String shown(Endpoint endpoint) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret(endpoint, endpoint.edition()));
    }

    /**
     * The header {@code webhook-signature}: one signature, two with a blank between within {@link #BOTH} of a renewal.
     *
     * @param seconds the header {@code webhook-timestamp}, seconds since 1970
     */
    public String signature(Endpoint endpoint, String webhookId, long seconds, String payload, Instant now) {
        byte[] signed = (webhookId + "." + seconds + "." + payload).getBytes(StandardCharsets.UTF_8);
        String present = sign(endpoint, endpoint.edition(), signed);
        boolean both =
                endpoint.edition() > 1 && now.isBefore(endpoint.renewedAt().plus(BOTH));
        return both ? present + " " + sign(endpoint, endpoint.edition() - 1, signed) : present;
    }

    private String sign(Endpoint endpoint, int edition, byte[] signed) {
        return "v1," + Base64.getEncoder().encodeToString(hmac(secret(endpoint, edition), signed));
    }

    private byte[] secret(Endpoint endpoint, int edition) {
        return hmac(key, ("webhook " + endpoint.id() + " " + edition).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] secret, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
