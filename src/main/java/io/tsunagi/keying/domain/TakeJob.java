package io.tsunagi.keying.domain;

import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the open round of a job, so that two people do not key the same. */
@Service
public class TakeJob {

    private final Jobs jobs;
    private final Rounds rounds;
    private final KeyingSettings settings;
    private final SignedIn signedIn;
    private final Clock clock;

    TakeJob(Jobs jobs, Rounds rounds, KeyingSettings settings, SignedIn signedIn, Clock clock) {
        this.jobs = jobs;
        this.rounds = rounds;
        this.settings = settings;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Takes it, or holds it longer when the person has it already.
     *
     * @return the round, 1 to 3
     * @throws NotHere when there is no such job
     * @throws Refused when the job is settled, the person keyed it before, or somebody else holds it
     */
    @Transactional
    public int take(String reference) {
        KeyingJob job = jobs.lock(reference).orElseThrow(() -> new NotHere(reference));
        String login = signedIn.person().login();
        Instant now = clock.instant();
        List<Round> taken = rounds.of(reference);
        Turn turn = Turn.of(job, taken, login, now);
        refuse(turn);
        rounds.claim(reference, turn.round(), login, now.plus(settings.claim()));
        return turn.round();
    }

    /** Throws unless the person may take the round or go on with it. */
    static void refuse(Turn turn) {
        switch (turn.may()) {
            case GO_ON, TAKE -> {}
            case WAIT -> throw new Refused(Refusal.of("keying.refused.held", String.valueOf(turn.holder())));
            case KEYED_BEFORE -> throw new Refused(Refusal.of("keying.refused.keyed-before"));
            case SETTLED -> throw new Refused(Refusal.of("keying.refused.settled"));
            case CALLED_OFF -> throw new Refused(Refusal.of("keying.refused.called-off"));
        }
    }
}
