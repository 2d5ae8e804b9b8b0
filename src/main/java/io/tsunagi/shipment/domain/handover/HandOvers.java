package io.tsunagi.shipment.domain.handover;

import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.shipment.domain.wave.WaveLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The record of hand-overs, and the rows they move. */
public interface HandOvers {

    /** The line of a released shipment, locked until the transaction ends. */
    Optional<WaveLine> lock(String shipment);

    /** Whether there is a shipment with that reference, released or not. */
    boolean exists(String shipment);

    /** Hand-overs of a shipment, oldest first. */
    List<PastHandOver> of(String shipment);

    /** Adds a hand-over to the record. */
    void add(WaveLine line, PastHandOver handOver);

    /** Moves the rows of the shipment to what the hand-over made of it. */
    void move(WaveLine line, PastHandOver handOver);

    /** Keeps that the news of the delivery went out; false when it had gone before. */
    boolean told(WaveLine line, Instant at);

    /** What a hand-over looks like in the record. */
    static PastHandOver past(Move move, HandOver report, ThreeTimes times, String person) {
        return new PastHandOver(
                move.step(),
                move.quantity(),
                report.reason(),
                report.note() == null ? "" : report.note(),
                report.carrier(),
                report.waybill(),
                report.receiver(),
                move.from(),
                move.to(),
                report.how(),
                times,
                person);
    }
}
