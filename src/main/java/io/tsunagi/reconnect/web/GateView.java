package io.tsunagi.reconnect.web;

import io.tsunagi.reconnect.domain.GateState;
import java.util.List;

/** What pages of a gate draw besides what is known of it. */
final class GateView {

    /** The steps of the way back in their order. */
    static final List<GateState> ROAD = List.of(
            GateState.EVIDENCE_PENDING,
            GateState.REVIEW,
            GateState.TEST,
            GateState.LIMITED,
            GateState.WATCH,
            GateState.CONNECTED);

    private GateView() {}
}
