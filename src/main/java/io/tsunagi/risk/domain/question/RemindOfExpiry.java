package io.tsunagi.risk.domain.question;

import io.tsunagi.risk.domain.Evidence;
import io.tsunagi.risk.domain.EvidenceRows;
import io.tsunagi.risk.domain.RiskJournal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells contacts 30 days ahead that what they attested will lapse: once for each questionnaire and day, whatever is restarted meanwhile. */
@Service
public class RemindOfExpiry {

    private static final int MOST = 20_000;

    private final EvidenceRows evidence;
    private final Questionnaires questionnaires;
    private final QuestionLetters letters;
    private final ReviewAnswers.Known known;
    private final RiskJournal journal;

    RemindOfExpiry(
            EvidenceRows evidence,
            Questionnaires questionnaires,
            QuestionLetters letters,
            ReviewAnswers.Known known,
            RiskJournal journal) {
        this.evidence = evidence;
        this.questionnaires = questionnaires;
        this.letters = letters;
        this.known = known;
        this.journal = journal;
    }

    /** Evidence that counts and ends within 30 days, the first first; the house sees it on the desk. */
    @Transactional(readOnly = true)
    public List<Evidence> ending(int limit) {
        LocalDate today = journal.day();
        return evidence.ending(today, today.plusDays(Evidence.RENEW_DAYS), limit);
    }

    /**
     * Sends the reminders that are due.
     *
     * @return how many went into the outbox
     */
    @Transactional
    public int remind() {
        List<Due> due = ending(MOST).stream()
                .filter(one -> one.questionnaire() != null)
                .map(one -> new Due(Objects.requireNonNull(one.questionnaire()), one.expiresOn()))
                .distinct()
                .toList();
        int sent = 0;
        for (Due one : due) {
            sent += questionnaires
                    .find(one.questionnaire())
                    .filter(found -> remind(found, one.ends()))
                    .map(found -> 1)
                    .orElse(0);
        }
        return sent;
    }

    private boolean remind(Questionnaire one, LocalDate ends) {
        Optional<QuestionnaireTemplate> template = known.templates().find(one.template(), one.edition());
        if (template.isEmpty() || !questionnaires.remind(one, ends, journal.now())) {
            return false;
        }
        letters.remind(one, known.partner(one.partnerId()), template.get(), ends);
        journal.record("risk.questionnaire-reminded", one.reference(), null, null, "until=" + ends);
        return true;
    }

    private record Due(String questionnaire, LocalDate ends) {}
}
