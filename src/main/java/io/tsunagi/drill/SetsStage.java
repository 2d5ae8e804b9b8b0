package io.tsunagi.drill;

/**
 * Prepares what a feature must hold before a scenario can be played: a partner, a system, people to tell. The feature brings the bean, in
 * exercises only; they are called once, in the order of {@link org.springframework.core.annotation.Order}, in one transaction, acting as
 * the manager.
 */
public interface SetsStage {

    /**
     * Sets its part.
     *
     * @param soFar what was set before; at first system and disruption are not known
     * @return the stage with what it added
     */
    Stage set(Stage soFar);
}
