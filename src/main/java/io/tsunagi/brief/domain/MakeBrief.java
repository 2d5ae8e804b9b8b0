package io.tsunagi.brief.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.brief.domain.Brief.Words;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the brief of this minute. */
@Service
public class MakeBrief {

    private static final int LONGEST = 1_000;
    private static final Duration SAME_MINUTE = Duration.ofMinutes(1);

    private final Briefs briefs;
    private final LookAround look;
    private final References references;
    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final Clock clock;

    MakeBrief(Briefs briefs, LookAround look, References references, SignedIn signedIn, AuditTrail audit, Clock clock) {
        this.briefs = briefs;
        this.look = look;
        this.references = references;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps the figures of every running disruption with the writer's words. Asked twice within a minute by one person in the same
     * words, it gives the one that is there.
     *
     * @return its reference, kind EB
     * @throws Refused when a text is too long
     */
    @Transactional
    public String make(Words typed) {
        Words words = new Words(
                TypedBoxes.storable(typed.decisions().strip()),
                TypedBoxes.storable(typed.unknown().strip()));
        check(words);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String who = signedIn.person().login();
        Optional<Brief> before = briefs.newest();
        if (before.isPresent() && same(before.get(), who, words, now)) {
            return before.get().reference();
        }
        String reference = references.next("EB").toString();
        briefs.add(new Brief(
                reference,
                now,
                who,
                before.map(Brief::reference).orElse(null),
                words,
                look.around(before.orElse(null))));
        audit.record(new AuditTrail.Change("brief.made", reference, null, null, "MADE", ""));
        return reference;
    }

    private static boolean same(Brief before, String who, Words words, Instant now) {
        return before.madeBy().equals(who)
                && before.words().equals(words)
                && Duration.between(before.madeAt(), now).compareTo(SAME_MINUTE) < 0;
    }

    private static void check(Words words) {
        List<Refusal> refusals = new ArrayList<>();
        if (words.decisions().length() > LONGEST) {
            refusals.add(Refusal.at("decisions", "brief.refused.too-long", LONGEST));
        }
        if (words.unknown().length() > LONGEST) {
            refusals.add(Refusal.at("unknown", "brief.refused.too-long", LONGEST));
        }
        Refused.ifAny(refusals);
    }
}
