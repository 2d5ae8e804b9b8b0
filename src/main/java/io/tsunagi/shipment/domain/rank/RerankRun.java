package io.tsunagi.shipment.domain.rank;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Classing all open shipments anew, once: pass after pass over the keys, until a whole pass left nothing undone.
 *
 * @param edition edition of the decision table it classes by
 * @param goodsTable fingerprint of the tables of goods and grounds it reads the orders by
 * @param readAnew whether it reads goods and ground of every order again, and not only where nobody did yet
 * @param pass from 1
 * @param last key of the last shipment that was looked at in this pass; null at its beginning
 * @param clean whether nobody was in the middle of classing by an older edition when this pass began
 * @param seen shipments looked at in this pass
 * @param total shipments there were when the run began, of any status
 * @param changed shipments that were changed, over all passes
 * @param left shipments of this pass that somebody else was changing just then
 */
public record RerankRun(
        UUID id,
        String edition,
        String goodsTable,
        boolean readAnew,
        int pass,
        @Nullable UUID last,
        boolean clean,
        long seen,
        long total,
        long changed,
        long left,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Whether it is over. */
    public boolean finished() {
        return finishedAt != null;
    }

    /** How much of the present pass is done, 0 to 100. */
    public int percent() {
        return finished() || total == 0 ? 100 : (int) Math.min(99, seen * 100 / total);
    }

    /** After another stretch of keys. */
    RerankRun after(UUID top, long rows, long moved, long skipped) {
        return new RerankRun(
                id,
                edition,
                goodsTable,
                readAnew,
                pass,
                top,
                clean,
                seen + rows,
                total,
                changed + moved,
                left + skipped,
                startedAt,
                finishedAt);
    }

    /** At the beginning of one more pass. */
    RerankRun again(boolean nobodyBehind) {
        return new RerankRun(
                id, edition, goodsTable, false, pass + 1, null, nobodyBehind, 0, total, changed, 0, startedAt, null);
    }

    /** Over. */
    RerankRun done(Instant at) {
        return new RerankRun(
                id, edition, goodsTable, readAnew, pass, last, clean, seen, total, changed, left, startedAt, at);
    }
}
