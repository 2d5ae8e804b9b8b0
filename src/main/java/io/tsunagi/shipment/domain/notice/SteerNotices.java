package io.tsunagi.shipment.domain.notice;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.bulk.BulkRuns;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with a notice: says how its sheet was sent, lets a failed mail try again, or prints it instead. */
@Service
public class SteerNotices {

    private static final int LONGEST_PROOF = 200;

    private final Notices notices;
    private final BulkRuns runs;
    private final HouseMail mail;
    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final Clock clock;

    SteerNotices(Notices notices, BulkRuns runs, HouseMail mail, SignedIn signedIn, AuditTrail audit, Clock clock) {
        this.notices = notices;
        this.runs = runs;
        this.mail = mail;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A person has sent the sheet; said twice it counts once, as it was said first.
     *
     * @param how null when nobody chose
     * @param proof time on the FAX report, name of who took it; at most {@value #LONGEST_PROOF} characters
     * @return reference of the run
     * @throws Refused without a way, with too long a proof, and when the notice does not wait for a person
     */
    @Transactional
    public String sent(UUID id, Notice.@Nullable Way how, String proof) {
        Notice notice = locked(id);
        if (notice.state() == Notice.State.SENT) {
            return notice.run();
        }
        if (notice.state() != Notice.State.TO_PRINT) {
            throw new Refused(Refusal.of("notice.not-on-paper"));
        }
        if (how == null) {
            throw new Refused(Refusal.at("how", "notice.how.needed"));
        }
        String said = proof.strip();
        if (said.length() > LONGEST_PROOF) {
            throw new Refused(Refusal.at("proof", "notice.proof.long", LONGEST_PROOF));
        }
        notices.sent(id, how, signedIn.person().login(), clock.instant(), said);
        note(notice, "notice.sent", Notice.State.SENT, how.name());
        return notice.run();
    }

    /**
     * Lets a mail that was given up try again.
     *
     * @return reference of the run
     * @throws Refused when it was not given up
     */
    @Transactional
    public String again(UUID id) {
        Notice notice = locked(id);
        UUID letter = notice.mail();
        if (letter == null || notice.state() != Notice.State.MAILED) {
            throw new Refused(Refusal.of("notice.not-mailed"));
        }
        mail.again(letter);
        return notice.run();
    }

    /**
     * Takes a mail back that waits or was given up, and prints the notice instead; twice is once.
     *
     * @return reference of the run
     * @throws Refused when the mail server has it, or it was no mail
     */
    @Transactional
    public String onPaper(UUID id) {
        Notice notice = locked(id);
        if (notice.state() == Notice.State.TO_PRINT) {
            return notice.run();
        }
        UUID letter = notice.mail();
        if (letter == null || notice.state() != Notice.State.MAILED || !mail.callOff(letter)) {
            throw new Refused(Refusal.of("notice.not-mailed"));
        }
        notices.state(id, Notice.State.TO_PRINT);
        note(notice, "notice.to-print", Notice.State.TO_PRINT, "");
        return notice.run();
    }

    private Notice locked(UUID id) {
        return notices.lock(id).orElseThrow(() -> new NotHere(id.toString()));
    }

    private void note(Notice notice, String action, Notice.State to, String more) {
        audit.record(new AuditTrail.Change(
                action,
                notice.run(),
                runs.find(notice.run()).map(run -> run.disruption()).orElse(null),
                notice.state().name(),
                to.name(),
                (notice.kind() + " " + notice.id() + " " + more).strip()));
    }
}
