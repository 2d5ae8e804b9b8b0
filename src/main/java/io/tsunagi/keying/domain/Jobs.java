package io.tsunagi.keying.domain;

import java.util.List;
import java.util.Optional;

/** The kept jobs with their fields. */
public interface Jobs {

    /** Holds back others who open a job for that subject until the transaction ends. */
    void lockSubject(String subject);

    /** Keeps a new job. */
    void add(NewJob job);

    /** The job. */
    Optional<KeyingJob> find(String reference);

    /** The job of a subject. */
    Optional<KeyingJob> ofSubject(String subject);

    /** Fields of a job in order. */
    List<JobField> fields(String reference);

    /** Logins of who sent a round of the job, in the order of rounds. */
    List<String> keyedBy(String reference);

    /**
     * A job as it is opened.
     *
     * @param seed with which the sample was drawn
     * @param share that was drawn
     */
    record NewJob(KeyingJob job, long seed, double share, List<JobField> fields) {}
}
