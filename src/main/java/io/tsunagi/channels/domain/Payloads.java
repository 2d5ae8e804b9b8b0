package io.tsunagi.channels.domain;

import io.tsunagi.bulletin.PublicSituations.Notice;
import io.tsunagi.bulletin.PublicSituations.Situation;
import java.time.Instant;

/** Writes what a webhook carries, as JSON. */
public interface Payloads {

    /** A published bulletin with its disruption. */
    String bulletin(Situation situation, Notice notice, Instant at);

    /** A test. */
    String ping(Endpoint endpoint, Instant at);
}
