package io.tsunagi.shipment.web.wave;

import io.tsunagi.shipment.domain.wave.Candidate;
import io.tsunagi.shipment.domain.wave.Cutoff;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the plan: a shipment with its place, or a gap.
 *
 * @param position place in the wave, from 1; 0 for the first one below the line
 * @param skipped how many rows are left out before this one
 */
record PlanRow(int position, int skipped, Candidate shipment) {

    private static final int HEAD = 8;

    /** The head of the wave, its last row, and the first row that does not go. */
    static List<PlanRow> around(Cutoff cutoff) {
        List<PlanRow> rows = new ArrayList<>();
        List<Candidate> within = cutoff.within();
        for (int i = 0; i < Math.min(HEAD, within.size()); i++) {
            rows.add(new PlanRow(i + 1, 0, within.get(i)));
        }
        if (within.size() > HEAD) {
            rows.add(new PlanRow(within.size(), within.size() - HEAD - 1, within.get(within.size() - 1)));
        }
        Candidate below = cutoff.below();
        if (below != null) {
            rows.add(new PlanRow(0, 0, below));
        }
        return rows;
    }

    /** Whether capacity ends above this row. */
    public boolean below() {
        return position == 0;
    }
}
