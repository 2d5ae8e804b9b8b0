package io.tsunagi.risk.domain.question;

import io.tsunagi.risk.domain.question.Questionnaire.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where questionnaires and their boxes are kept; every method sees only the rows that the caller's scope lets it see. */
public interface Questionnaires {

    /** Adds one; of the secret of its link only the hash is kept. */
    void add(Questionnaire questionnaire, String tokenHash);

    /** Writes another state with who decided it and why. */
    void decide(
            Questionnaire questionnaire,
            State state,
            String reason,
            String by,
            @Nullable LocalDate countsUntil,
            Instant at);

    /** Gives it another link: the old one is dead from now on. */
    void relink(Questionnaire questionnaire, String tokenHash, Instant until);

    /** Somebody opened the link for the first time. */
    void opened(Questionnaire questionnaire, Instant at);

    /** Answers were saved but not sent. */
    void half(Questionnaire questionnaire);

    /** It was sent back. */
    void answered(Questionnaire questionnaire, String by, Instant at);

    /** The questionnaire with that reference. */
    Optional<Questionnaire> find(String reference);

    /** The same, and keeps others from changing it until the transaction ends. */
    Optional<Questionnaire> lock(String reference);

    /** The questionnaire of a link. */
    Optional<Questionnaire> byToken(String tokenHash);

    /** Questionnaires of a partner, the newest first, at most 50. */
    List<Questionnaire> of(UUID partner);

    /** The newest questionnaire of every partner, those that were called off left out; one statement. */
    Map<UUID, Questionnaire> newest();

    /** Those that were sent back and wait for the house, the oldest first, at most 100. */
    List<Questionnaire> waiting();

    /** Writes boxes over what stood in them. */
    void save(Questionnaire questionnaire, Collection<Reply> replies, Instant at);

    /** What stands in the boxes. */
    List<Reply> replies(String questionnaire);

    /** Notes that a reminder goes out; false when one did for that day before. */
    boolean remind(Questionnaire questionnaire, LocalDate expiresOn, Instant at);
}
