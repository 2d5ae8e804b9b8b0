package io.tsunagi.keying.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who keyed which round of a job, and what. */
public interface Rounds {

    /** Rounds of a job that were taken, in order. */
    List<Round> of(String job);

    /** Rounds of several jobs that were taken, in order, by job; a job without any is absent. */
    Map<String, List<Round>> of(Collection<String> jobs);

    /** Gives a round to a person, or lets its claim hold longer; a round that was sent stays as it is. */
    void claim(String job, int round, String person, Instant to);

    /** Keeps what a person sent and ends the round. */
    void send(String job, int round, Instant at, List<Entry> entries);

    /** What was sent, by position of the field, for each round that was sent. */
    Map<Integer, Map<Integer, Entry>> entries(String job);
}
