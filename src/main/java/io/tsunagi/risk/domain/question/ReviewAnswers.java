package io.tsunagi.risk.domain.question;

import io.tsunagi.frame.NotHere;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.risk.domain.Evidence;
import io.tsunagi.risk.domain.EvidenceRows;
import io.tsunagi.risk.domain.GivenFile;
import io.tsunagi.risk.domain.RiskJournal;
import io.tsunagi.risk.domain.question.AnswerQuestionnaire.Sheet;
import io.tsunagi.risk.domain.question.Questionnaire.State;
import io.tsunagi.risk.domain.question.QuestionnaireTemplate.Question;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person of the house looks at what came back: accepts it, asks again, or takes the questionnaire back. */
@Service
public class ReviewAnswers {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration AGAIN = Duration.ofDays(14);
    private static final int LONGEST = 500;

    private final Questionnaires questionnaires;
    private final EvidenceRows evidence;
    private final QuestionLetters letters;
    private final RiskJournal journal;
    private final Known known;

    ReviewAnswers(
            Questionnaires questionnaires,
            EvidenceRows evidence,
            QuestionLetters letters,
            RiskJournal journal,
            Known known) {
        this.questionnaires = questionnaires;
        this.evidence = evidence;
        this.letters = letters;
        this.journal = journal;
        this.known = known;
    }

    /** Accepts it: each answer becomes evidence for the days that its question says. A second time changes nothing. */
    @Transactional
    public void accept(String reference) {
        Questionnaire one = open(reference);
        if (one.state() == State.ACCEPTED) {
            return;
        }
        if (one.state() != State.ANSWERED) {
            throw new Refused(Refusal.of("question.refused.not-answered"));
        }
        Sheet sheet = sheet(one);
        List<Evidence> pieces = new ArrayList<>();
        for (Reply reply : sheet.replies()) {
            sheet.template().question(reply.item()).ifPresent(asked -> pieces.add(piece(sheet, asked, reply)));
        }
        pieces.forEach(evidence::add);
        LocalDate until = pieces.stream()
                .map(Evidence::expiresOn)
                .max(LocalDate::compareTo)
                .orElse(journal.day());
        questionnaires.decide(one, State.ACCEPTED, "", journal.who(), until, journal.now());
        journal.record("risk.questionnaire-accepted", reference, "ANSWERED", "ACCEPTED", "until=" + until);
    }

    /**
     * Asks again: the contact gets a letter with the reason and another link for 14 days; the old link is dead, what they wrote stays. A
     * second time changes nothing.
     *
     * @throws Refused at {@code why}
     */
    @Transactional
    public void giveBack(String reference, String why) {
        Questionnaire one = open(reference);
        String reason = words(why);
        if (one.state() == State.RETURNED) {
            return;
        }
        if (one.state() != State.ANSWERED) {
            throw new Refused(Refusal.of("question.refused.not-answered"));
        }
        String token = Secret.fresh();
        Instant until = journal.now().plus(AGAIN);
        questionnaires.decide(one, State.RETURNED, reason, journal.who(), null, journal.now());
        Questionnaire returned = open(reference);
        questionnaires.relink(returned, Secret.hash(token), until);
        letters.ask(open(reference), known.partner(one.partnerId()), known.template(one), token, reason);
        journal.record("risk.questionnaire-returned", reference, "ANSWERED", "RETURNED", reason);
    }

    /**
     * Takes it back; the link is dead. One that is over stays as it is.
     *
     * @throws Refused at {@code why}
     */
    @Transactional
    public void callOff(String reference, String why) {
        Questionnaire one = open(reference);
        String reason = words(why);
        if (one.state() != State.ACCEPTED && one.state() != State.CALLED_OFF) {
            questionnaires.decide(one, State.CALLED_OFF, reason, journal.who(), null, journal.now());
            letters.drop(one);
            journal.record(
                    "risk.questionnaire-called-off", reference, one.state().name(), "CALLED_OFF", reason);
        }
    }

    /** The questionnaire with what came back. */
    @Transactional(readOnly = true)
    public Sheet sheet(String reference) {
        return sheet(questionnaires.find(reference).orElseThrow(() -> new NotHere(reference)));
    }

    private Sheet sheet(Questionnaire one) {
        return new Sheet(
                one, known.template(one), questionnaires.replies(one.reference()), evidence.files(one.reference()));
    }

    private Evidence piece(Sheet sheet, Question asked, Reply reply) {
        Questionnaire one = sheet.questionnaire();
        Instant answeredAt = one.answeredAt();
        LocalDate said = answeredAt == null ? journal.day() : LocalDate.ofInstant(answeredAt, TOKYO);
        UUID file = sheet.files().stream()
                .filter(given -> given.item() == reply.item())
                .reduce((first, next) -> next)
                .map(GivenFile::id)
                .orElse(null);
        return new Evidence(
                UUID.randomUUID(),
                one.partnerId(),
                reply.item(),
                reply.answer(),
                one.answeredBy(),
                said,
                journal.who(),
                journal.now(),
                said.plusDays(asked.validDays()),
                file,
                one.reference(),
                reply.note());
    }

    private Questionnaire open(String reference) {
        return questionnaires.lock(reference).orElseThrow(() -> new NotHere(reference));
    }

    private static String words(String typed) {
        String words = typed.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refused(Refusal.at("why", "risk.refused.words", LONGEST));
        }
        return words;
    }

    /** Partners and templates of questionnaires that exist. */
    @Service("riskKnown")
    record Known(io.tsunagi.partner.SupplyChainMap map, QuestionnaireTemplates templates) {

        Partner partner(UUID id) {
            return map.partners().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotHere(id.toString()));
        }

        QuestionnaireTemplate template(Questionnaire one) {
            return templates
                    .find(one.template(), one.edition())
                    .orElseThrow(() -> new Refused(Refusal.of(
                            "question.refused.edition-gone",
                            one.template(),
                            one.edition().toString())));
        }
    }
}
