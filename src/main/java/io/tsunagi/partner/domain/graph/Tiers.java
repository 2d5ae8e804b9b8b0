package io.tsunagi.partner.domain.graph;

import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.SubcontractCard;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How far down the chain of sub-contractors each partner stands. */
public final class Tiers {

    private Tiers() {}

    /** 1 for those who work for nobody on the map, one more for each step down, the shortest way counting; rings alone are left out. */
    public static Map<UUID, Integer> of(SupplyGraph map) {
        Map<UUID, Integer> tiers = new HashMap<>();
        Deque<UUID> next = new ArrayDeque<>();
        for (PartnerCard partner : map.partners()) {
            if (map.principalsOf(partner.id()).isEmpty()) {
                tiers.put(partner.id(), 1);
                next.add(partner.id());
            }
        }
        while (!next.isEmpty()) {
            UUID partner = next.remove();
            int below = tiers.getOrDefault(partner, 1) + 1;
            for (SubcontractCard work : map.contractorsOf(partner)) {
                if (tiers.putIfAbsent(work.contractorId(), below) == null) {
                    next.add(work.contractorId());
                }
            }
        }
        return tiers;
    }
}
