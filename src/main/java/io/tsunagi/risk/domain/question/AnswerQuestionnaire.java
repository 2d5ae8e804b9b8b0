package io.tsunagi.risk.domain.question;

import io.tsunagi.risk.domain.Answers;
import io.tsunagi.risk.domain.EvidenceRows;
import io.tsunagi.risk.domain.FileRule;
import io.tsunagi.risk.domain.GivenFile;
import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.RiskJournal;
import io.tsunagi.risk.domain.question.Questionnaire.State;
import io.tsunagi.risk.domain.question.QuestionnaireTemplate.Question;
import io.tsunagi.shared.MediaKind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody who holds a link answers: half now, the rest later, then sends it. Links that are over, were taken back or were never given
 * out look alike. Whoever calls it first asks whose row it is and then works in the scope of that partner alone.
 */
@Service
public class AnswerQuestionnaire {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_FILES = 3;

    private final Questionnaires questionnaires;
    private final QuestionnaireTemplates templates;
    private final EvidenceRows evidence;
    private final QuestionLetters letters;
    private final RiskJournal journal;

    AnswerQuestionnaire(
            Questionnaires questionnaires,
            QuestionnaireTemplates templates,
            EvidenceRows evidence,
            QuestionLetters letters,
            RiskJournal journal) {
        this.questionnaires = questionnaires;
        this.templates = templates;
        this.evidence = evidence;
        this.letters = letters;
        this.journal = journal;
    }

    /** Whose questionnaire the link leads to; empty when it leads nowhere. */
    @Transactional(readOnly = true)
    public Optional<UUID> partner(String token) {
        return reachable(token).map(Questionnaire::partnerId);
    }

    /** The questions with what stands in the boxes; notes that it was opened. Empty when the link leads nowhere. */
    @Transactional
    public Optional<Sheet> open(String token) {
        Optional<Questionnaire> found = reachable(token).flatMap(one -> questionnaires.lock(one.reference()));
        found.filter(one -> one.state() == State.ASKED).ifPresent(one -> {
            questionnaires.opened(one, journal.now());
            journal.record("risk.questionnaire-opened", one.reference(), "ASKED", "OPENED", "");
        });
        return found.flatMap(one -> templates
                .find(one.template(), one.edition())
                .map(template -> new Sheet(
                        one, template, questionnaires.replies(one.reference()), evidence.files(one.reference()))));
    }

    /**
     * Saves what was typed and, if wanted, sends it. Sent twice is sent once. A refusal saves nothing.
     *
     * @return false when the link leads nowhere
     * @throws Refused at {@code answer-<item>}, {@code note-<item>}, {@code file-<item>} or {@code name}
     */
    @Transactional
    public boolean save(String token, Typed typed) {
        Optional<Questionnaire> found = reachable(token).flatMap(one -> questionnaires.lock(one.reference()));
        Optional<QuestionnaireTemplate> template = found.flatMap(one -> templates.find(one.template(), one.edition()));
        if (found.isEmpty() || template.isEmpty()) {
            return false;
        }
        Questionnaire one = found.get();
        if (!one.state().isWritable()) {
            return true;
        }
        List<Reply> replies = read(template.get(), typed);
        questionnaires.save(one, replies, journal.now());
        for (Upload upload : typed.files()) {
            keep(one, template.get(), upload);
        }
        if (typed.send()) {
            questionnaires.answered(one, typed.name().strip(), journal.now());
            letters.drop(one);
            journal.record(
                    "risk.questionnaire-answered", one.reference(), one.state().name(), "ANSWERED", "");
        } else if (one.state() != State.HALF && one.state() != State.RETURNED) {
            questionnaires.half(one);
            journal.record(
                    "risk.questionnaire-saved", one.reference(), one.state().name(), "HALF", "");
        }
        return true;
    }

    private Optional<Questionnaire> reachable(String token) {
        return questionnaires.byToken(Secret.hash(token)).filter(one -> one.isReachable(journal.now()));
    }

    private List<Reply> read(QuestionnaireTemplate template, Typed typed) {
        List<Refusal> refusals = new ArrayList<>();
        List<Reply> replies = new ArrayList<>();
        for (Question question : template.questions()) {
            Ingredient item = question.item();
            String answer = typed.answers().getOrDefault(item, "").strip();
            String note = typed.notes().getOrDefault(item, "").strip();
            Optional<String> read = Answers.read(item, answer, journal.day());
            if (read.isEmpty() && (typed.send() || !answer.isEmpty())) {
                refusals.add(Refusal.at(
                        "answer-" + item,
                        item.isDay() && !answer.isEmpty() ? "risk.refused.day" : "question.refused.unanswered"));
            }
            if (note.length() > LONGEST_NOTE) {
                refusals.add(Refusal.at("note-" + item, "risk.refused.words-long", LONGEST_NOTE));
            }
            replies.add(new Reply(item, read.orElse(""), note));
        }
        if (typed.send() && (typed.name().isBlank() || typed.name().strip().length() > LONGEST_NAME)) {
            refusals.add(Refusal.at("name", "risk.refused.name", LONGEST_NAME));
        }
        Refused.ifAny(refusals);
        return replies;
    }

    private void keep(Questionnaire one, QuestionnaireTemplate template, Upload upload) {
        String field = "file-" + upload.item();
        if (template.question(upload.item()).filter(Question::file).isEmpty()) {
            throw new Refused(Refusal.at(field, "question.refused.no-file-here"));
        }
        MediaKind kind = FileRule.kind(field, upload.content());
        UUID fresh = UUID.randomUUID();
        evidence.add(
                new GivenFile(
                        fresh,
                        one.partnerId(),
                        one.reference(),
                        upload.item(),
                        kind.named(upload.name()),
                        kind.mediaType(),
                        upload.content().length,
                        one.reference(),
                        journal.now()),
                upload.content());
        long there = evidence.files(one.reference()).stream()
                .filter(file -> file.item() == upload.item())
                .count();
        if (there > MOST_FILES) {
            throw new Refused(Refusal.at(field, "question.refused.files", MOST_FILES));
        }
    }

    /** A questionnaire as it lies before somebody. */
    public record Sheet(
            Questionnaire questionnaire, QuestionnaireTemplate template, List<Reply> replies, List<GivenFile> files) {}

    /**
     * What somebody typed.
     *
     * @param answers by item; what is missing is empty
     * @param name who answers; asked for when it is sent
     * @param send whether it is sent, or only saved
     */
    public record Typed(
            Map<Ingredient, String> answers,
            Map<Ingredient, String> notes,
            List<Upload> files,
            String name,
            boolean send) {}

    /** A file laid beside a question. */
    public record Upload(Ingredient item, String name, byte[] content) {}
}
