package io.tsunagi.keying.domain;

import java.time.Instant;
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

    /** The job, locked until the transaction ends. */
    Optional<KeyingJob> lock(String reference);

    /** Jobs that are not settled and of which that person sent no round, oldest first. */
    List<Queued> waiting(String login, int limit);

    /** How many of those nobody else holds at that time. */
    long waiting(String login, Instant now);

    /** Keeps what a round brought for its fields. */
    void judge(String reference, List<Verdict> verdicts, Instant at);

    /** Writes whom the job waits for now, and the times that the first person read on the sheet. */
    void move(String reference, JobState next, SheetTimes times, Instant at);

    /** Writes that nobody keys the job any more. */
    void callOff(String reference, Instant at);

    /** The job of a subject. */
    Optional<KeyingJob> ofSubject(String subject);

    /** Fields of a job in order. */
    List<JobField> fields(String reference);

    /** Logins of who sent a round of the job, in the order of rounds. */
    List<String> keyedBy(String reference);

    /** A job that waits, and how many fields its open round asks for. */
    record Queued(KeyingJob job, int fields) {}

    /**
     * A job as it is opened.
     *
     * @param seed with which the sample was drawn
     * @param share that was drawn
     */
    record NewJob(KeyingJob job, long seed, double share, List<JobField> fields) {}
}
