package io.tsunagi.shipment.domain.handover;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a hand-over changes.
 *
 * @param step the step as it is recorded: a picking of nothing is a shortage
 * @param quantity pieces it is about
 * @param from who or what had the goods before
 * @param to who or what has them now
 * @param task id of the user task it completes in the process; null when it completes none
 * @param variables what the gateway behind that task reads
 */
record Move(
        Step step,
        BigDecimal quantity,
        String from,
        String to,
        @Nullable String task,
        Map<String, String> variables) {}
