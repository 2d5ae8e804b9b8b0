package io.tsunagi.scanning.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a partner an address by which it sends its papers without an account. The address is shown once: of its secret only the
 * hash is kept.
 */
@Service
public class OfferUploadLink {

    /** Most days that a link lasts. */
    public static final int MOST_DAYS = 30;

    /** Most files that a link takes. */
    public static final int MOST_FILES = 1_000;

    private static final int LONGEST_NAME = 100;
    private static final int SECRET = 24;

    private final UploadLinks links;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OfferUploadLink(UploadLinks links, AuditTrail audit, WhoActs who, Clock clock) {
        this.links = links;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @param name whom it is for, 1 to 100 characters
     * @param days how long it lasts, 1 to 30
     * @param files how many files it takes, 1 to 1,000
     * @throws Refused at {@code name}, {@code days} or {@code files}
     */
    @Transactional
    public Offered offer(String name, int days, int files) {
        List<Refusal> refusals = new ArrayList<>();
        String shown = name.strip();
        if (shown.isEmpty() || shown.codePointCount(0, shown.length()) > LONGEST_NAME) {
            refusals.add(Refusal.at("name", "scan.link.refused.name", LONGEST_NAME));
        }
        if (days < 1 || days > MOST_DAYS) {
            refusals.add(Refusal.at("days", "scan.link.refused.days", MOST_DAYS));
        }
        if (files < 1 || files > MOST_FILES) {
            refusals.add(Refusal.at("files", "scan.link.refused.files", MOST_FILES));
        }
        Refused.ifAny(refusals);
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UploadLink link = new UploadLink(
                UUID.randomUUID(), shown, now, who.login(), now.plus(Duration.ofDays(days)), files, 0, null);
        links.add(link, hash(token));
        audit.record(new Change("scan.link-made", link.id().toString(), null, null, "OPEN", shown));
        return new Offered(link, token);
    }

    /** Closes a link before its time; one that is closed stays closed. */
    @Transactional
    public void close(UUID id) {
        if (links.close(id, clock.instant(), who.login())) {
            audit.record(new Change("scan.link-closed", id.toString(), null, "OPEN", "CLOSED", ""));
        }
    }

    static String hash(String token) {
        return Hash.of(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /**
     * A new link.
     *
     * @param token the secret end of its address, which nobody can show again
     */
    public record Offered(UploadLink link, String token) {}
}
