package io.tsunagi.risk.domain.question;

import io.tsunagi.risk.domain.Ingredient;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One edition of a questionnaire; a letter that was sent keeps the edition it was sent with.
 *
 * @param key short name, for instance {@code supplier-security}
 * @param edition day from which it is used
 */
public record QuestionnaireTemplate(
        String key,
        LocalDate edition,
        String titleJa,
        String titleEn,
        String introJa,
        String introEn,
        List<Question> questions) {

    public QuestionnaireTemplate {
        questions = List.copyOf(questions);
        if (questions.isEmpty()
                || questions.stream().map(Question::item).distinct().count() != questions.size()) {
            throw new IllegalArgumentException(key + " " + edition + ": it needs questions, each item once");
        }
    }

    /** The question about that item. */
    public Optional<Question> question(Ingredient item) {
        return questions.stream().filter(one -> one.item() == item).findFirst();
    }

    /**
     * A question.
     *
     * @param item what it asks; one that has to be attested
     * @param hintJa what would be a good answer, in Japanese; may be empty
     * @param hintEn the same in English
     * @param file whether a file may be laid beside it
     * @param validDays days for which an accepted answer counts, 1 to 1,096
     */
    public record Question(
            Ingredient item, String textJa, String textEn, String hintJa, String hintEn, boolean file, int validDays) {

        private static final int MOST_DAYS = 1_096;

        public Question {
            if (!item.attested() || validDays < 1 || validDays > MOST_DAYS || textJa.isBlank() || textEn.isBlank()) {
                throw new IllegalArgumentException(
                        item + ": an attested item, both texts, 1 to " + MOST_DAYS + " days");
            }
        }
    }
}
