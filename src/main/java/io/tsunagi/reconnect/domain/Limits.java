package io.tsunagi.reconnect.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * What may go through a gate that is open for some.
 *
 * @param dailyCap most consignments a day of the house's zone, 1 to 1,000,000
 * @param lanes codes of lanes; empty when every lane may
 * @param sites codes of sites; empty when every site may
 * @param skus codes of goods; empty when all may
 * @param mismatches how many mismatches are borne; one more halts it
 */
public record Limits(int dailyCap, List<String> lanes, List<String> sites, List<String> skus, int mismatches) {

    private static final int MOST = 1_000_000;
    private static final int MOST_MISMATCHES = 100_000;
    private static final int MOST_CODES = 200;
    private static final int LONGEST_CODE = 60;

    public Limits {
        lanes = List.copyOf(lanes);
        sites = List.copyOf(sites);
        skus = List.copyOf(skus);
    }

    /** Refuses what is beyond measure, each at its field. */
    void check() {
        List<Refusal> refusals = new ArrayList<>();
        if (dailyCap < 1 || dailyCap > MOST) {
            refusals.add(Refusal.at("dailyCap", "reconnect.refused.cap", MOST));
        }
        if (mismatches < 0 || mismatches > MOST_MISMATCHES) {
            refusals.add(Refusal.at("mismatches", "reconnect.refused.mismatches", MOST_MISMATCHES));
        }
        codes("lanes", lanes, refusals);
        codes("sites", sites, refusals);
        codes("skus", skus, refusals);
        Refused.ifAny(refusals);
    }

    /** Whether that may go by lane, site and goods; what is empty is not said, and is outside of any limit that is set. */
    boolean allow(String lane, String site, String sku) {
        return within(lanes, lane) && within(sites, site) && within(skus, sku);
    }

    /** Whether goods may go from that site; orders carry no lane, so a person who chooses a consignment answers for it. */
    boolean allowGoods(String site, String sku) {
        return within(sites, site) && within(skus, sku);
    }

    private static boolean within(List<String> allowed, String code) {
        return allowed.isEmpty() || allowed.contains(code);
    }

    private static void codes(String field, List<String> codes, List<Refusal> refusals) {
        if (codes.size() > MOST_CODES || codes.stream().anyMatch(code -> code.length() > LONGEST_CODE)) {
            refusals.add(Refusal.at(field, "reconnect.refused.codes", MOST_CODES, LONGEST_CODE));
        }
    }
}
