package io.tsunagi.shipment.web.wave;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.handover.HandOver;
import io.tsunagi.shipment.domain.handover.RecordHandOver;
import io.tsunagi.shipment.domain.handover.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Records one step for many shipments, each in a transaction of its own: on the floor forty right ones must not wait for the one
 * that is wrong.
 */
@Component
class ManyHandOvers {

    private final RecordHandOver record;

    ManyHandOvers(RecordHandOver record) {
        this.record = record;
    }

    /**
     * What became of many reports.
     *
     * @param recorded what was recorded now or before
     * @param refused what was not, each with its reasons
     */
    record Report(List<Recorded> recorded, List<NotRecorded> refused) {

        /** How many were recorded now. */
        public long changed() {
            return recorded.stream().filter(one -> !one.already()).count();
        }

        /** How many had been recorded before. */
        public long already() {
            return recorded.size() - changed();
        }

        /** Whether that shipment was refused, and so stays ticked. */
        public boolean refuses(String shipment) {
            return refused.stream().anyMatch(one -> one.shipment().equals(shipment));
        }
    }

    /** A shipment for which the step was refused. */
    record NotRecorded(String shipment, List<Refusal> refusals) {

        /** Whether the first reason itself names the shipment, so that a list need not name it before. */
        public boolean named() {
            return refusals.get(0).arguments().contains(shipment);
        }
    }

    /**
     * Records the step for each.
     *
     * @throws Refused when none is named
     */
    Report record(List<String> shipments, HandOver report, String person) {
        if (shipments.isEmpty()) {
            throw new Refused(Refusal.at("shipments", "handover.refused.none"));
        }
        List<Recorded> recorded = new ArrayList<>();
        List<NotRecorded> refused = new ArrayList<>();
        for (String shipment : shipments) {
            try {
                recorded.add(record.record(shipment, report, person));
            } catch (Refused reasons) {
                refused.add(new NotRecorded(shipment, reasons.refusals()));
            }
        }
        return new Report(recorded, refused);
    }
}
