package io.tsunagi.claim.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** What every use case of a claim does alike: open it locked, put it back with its entry in the record. */
@Component
class ClaimFile {

    static final String PROCESS = "PriorityClaimProcess";

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2_000;

    private final Claims claims;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ClaimFile(Claims claims, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.claims = claims;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    Claim open(String reference) {
        return claims.lock(reference).orElseThrow(() -> new Refused(Refusal.of("claim.unknown", reference)));
    }

    void put(Claim before, Claim after, String action, String note) {
        if (!claims.update(after)) {
            throw new Refused(Refusal.of("claim.changed-meanwhile"));
        }
        record(action, before.reference(), before.state().name(), after.state().name(), note);
    }

    void record(
            String action, String reference, @org.jspecify.annotations.Nullable String from, String to, String note) {
        audit.record(new Change(action, reference, null, from, to, note));
    }

    String who() {
        return signedIn.person().login();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Words that say something: five characters to 2,000. */
    static String words(String field, String typed) {
        String words = typed.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw new Refused(Refusal.at(field, "claim.refused.words", SHORTEST, LONGEST));
        }
        return words;
    }
}
