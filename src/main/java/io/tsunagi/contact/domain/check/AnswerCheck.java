package io.tsunagi.contact.domain.check;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.contact.domain.Said;
import io.tsunagi.contact.domain.check.CheckLine.By;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A contact answers, by the link of the mail or by telephone. Codes that nobody gave out, and those of checks that are over, look alike.
 */
@Service
public class AnswerCheck {

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_WORDS = 500;

    private final Checks checks;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;

    AnswerCheck(Checks checks, AuditTrail audit, WhoActs who, Clock clock) {
        this.checks = checks;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
    }

    /** The line that the code belongs to, while its check is open. */
    @Transactional(readOnly = true)
    public Optional<CheckLine> open(String code) {
        return code.length() > LONGEST_CODE ? Optional.empty() : checks.byCode(CheckCode.hash(code), clock.instant());
    }

    /** Answers by the link; once more changes nothing. Empty when {@link #open} is. */
    @Transactional
    public Optional<CheckLine> byLink(String code) {
        Optional<CheckLine> line = open(code);
        line.ifPresent(one -> answer(one, By.LINK, null, ""));
        return line;
    }

    /**
     * Writes down an answer by telephone; once more changes nothing.
     *
     * @throws Refused when the check is over
     */
    @Transactional
    public void byTelephone(String check, UUID id, String words) {
        CommunicationCheck found = checks.find(check).orElseThrow(() -> new NotHere(check));
        CheckLine line = checks.line(check, id).orElseThrow(() -> new NotHere(id.toString()));
        if (line.answeredAt() != null) {
            return;
        }
        if (!found.isOpen(clock.instant())) {
            throw new Refused(Refusal.of("checks.refused.over"));
        }
        List<Refusal> refusals = new ArrayList<>();
        Said.words(refusals, "words", words, 0, LONGEST_WORDS);
        Refused.ifAny(refusals);
        answer(line, By.TELEPHONE, who.login(), words.strip());
    }

    private void answer(CheckLine line, By by, @Nullable String notedBy, String words) {
        if (checks.answer(line.id(), by, notedBy, words, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            audit.record(new Change(
                    "contact.check-answered",
                    line.check(),
                    null,
                    "RUNNING",
                    "RUNNING",
                    "place=" + line.place() + " by=" + by));
        }
    }
}
