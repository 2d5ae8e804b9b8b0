package io.tsunagi.risk.domain.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The questionnaires that the house knows: packed ones, and above them those of the folder beside the server. */
public interface QuestionnaireTemplates {

    /** The newest edition of each that is used on that day, by key. */
    List<QuestionnaireTemplate> on(LocalDate day);

    /** A given edition; empty when somebody has taken its file away. */
    Optional<QuestionnaireTemplate> find(String key, LocalDate edition);
}
