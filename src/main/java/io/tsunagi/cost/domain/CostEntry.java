package io.tsunagi.cost.domain;

import io.tsunagi.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cost of a disruption. What it says is never changed; only its state moves. A mistake is withdrawn and noted anew.
 *
 * @param reference kind CO
 * @param disruption reference of the disruption that caused it
 * @param about shipment (kind S) or declaration (kind I) it belongs to; null when it belongs to the disruption as a whole
 * @param cargo container, B/L or AWB numbers in words; may be empty
 * @param cause why it arose
 * @param counterparty who charges it or is asked to bear it, in words
 * @param on day it arose; the first day of those that are reckoned
 * @param reckoning days, free days and rate; null for kinds that are not by the day
 * @param amount what was charged or is expected; differs from the reckoned one only with a reason
 * @param whyDiffers that reason; empty when it does not differ
 * @param settled what was agreed or paid in the end, same currency; null before
 * @param files how many files of evidence it has
 * @param version counts changes
 */
public record CostEntry(
        String reference,
        String disruption,
        @Nullable String about,
        String cargo,
        CostKind kind,
        String cause,
        Bearer bearer,
        String counterparty,
        LocalDate on,
        @Nullable Reckoning reckoning,
        Money amount,
        String whyDiffers,
        CostState state,
        @Nullable Money settled,
        String notedBy,
        Instant notedAt,
        int files,
        long version) {

    /** Whether the amount is another than days and rate give. */
    public boolean differs() {
        return reckoning != null && !reckoning.amount().equals(amount);
    }

    /** The same in another state, with what was settled on the way; null keeps what was settled before. */
    CostEntry in(CostState next, @Nullable Money settledNow) {
        return new CostEntry(
                reference,
                disruption,
                about,
                cargo,
                kind,
                cause,
                bearer,
                counterparty,
                on,
                reckoning,
                amount,
                whyDiffers,
                next,
                settledNow == null ? settled : settledNow,
                notedBy,
                notedAt,
                files,
                version);
    }
}
