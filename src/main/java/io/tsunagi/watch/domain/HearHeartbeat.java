package io.tsunagi.watch.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A system of a partner says that it lives, with the token that only it and we know. */
@Service
public class HearHeartbeat {

    private final Probes probes;
    private final Clock clock;

    HearHeartbeat(Probes probes, Clock clock) {
        this.probes = probes;
        this.clock = clock;
    }

    /**
     * Hears one; an unknown token is passed over.
     *
     * @return whether a probe that is kept listens for it
     */
    @Transactional
    public boolean hear(String token) {
        return probes.hear(hash(token), clock.instant().truncatedTo(ChronoUnit.MICROS))
                .isPresent();
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
