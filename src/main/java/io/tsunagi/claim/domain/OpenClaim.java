package io.tsunagi.claim.domain;

import io.tsunagi.claim.domain.Claim.Asked;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.PriorityGrants;
import io.tsunagi.shipment.PriorityGrants.Claimable;
import io.tsunagi.storage.References;
import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody claims P0 or P1 for shipments of one customer. */
@Service
public class OpenClaim {

    private static final int MOST_SHIPMENTS = 50;

    private final Claims claims;
    private final ClaimFile file;
    private final PriorityGrants grants;
    private final References references;
    private final Workflows workflows;

    OpenClaim(Claims claims, ClaimFile file, PriorityGrants grants, References references, Workflows workflows) {
        this.claims = claims;
        this.file = file;
        this.grants = grants;
        this.references = references;
        this.workflows = workflows;
    }

    /**
     * Opens a claim. One that is open for the same first shipment already is the answer; nothing is made twice.
     *
     * @param shipments references, 1 to 50, all of one customer of one shipper, all in the list
     * @param hours how long it shall hold once granted, 1 to 72
     * @return reference of the claim
     * @throws Refused at the field that is missing or wrong
     */
    @Transactional
    public String open(List<String> shipments, Asked asked, int hours) {
        List<Claimable> found = found(shipments);
        Claimable first = found.get(0);
        if (first.claim() != null
                && claims.find(first.claim())
                        .filter(claim -> claim.state().open())
                        .isPresent()) {
            return first.claim();
        }
        List<Refusal> refusals = new ArrayList<>();
        needed(refusals, "organisation", asked.organisation());
        needed(refusals, "contact", asked.contact());
        needed(refusals, "role", asked.role());
        needed(refusals, "words", asked.words());
        if (asked.priority() < 0 || asked.priority() > 1) {
            refusals.add(Refusal.at("priority", "claim.refused.priority"));
        }
        if (asked.daysOfCover() != null && asked.daysOfCover().signum() < 0) {
            refusals.add(Refusal.at("daysOfCover", "claim.refused.cover"));
        }
        Refused.ifAny(refusals);
        Instant now = file.now();
        ClaimState state = asked.evidence().isBlank() ? ClaimState.EVIDENCE : ClaimState.CALL_BACK;
        Claim claim = new Claim(
                UUID.randomUUID(),
                references.next("C").toString(),
                first.partnerId(),
                first.customer(),
                first.phone(),
                found.stream().map(Claimable::reference).toList(),
                asked,
                state,
                ClaimHours.until(now, hours),
                null,
                0,
                null,
                null,
                file.who(),
                now,
                0);
        claims.add(claim);
        grants.opened(claim.shipments(), claim.reference());
        file.record(
                "claim.opened",
                claim.reference(),
                null,
                state.name(),
                "P" + asked.priority() + " " + String.join(" ", claim.shipments()));
        workflows.start(
                ClaimFile.PROCESS,
                claim.reference(),
                Map.of("priority", asked.priority() == 0 ? 95 : 85, "validUntil", claim.validUntil()));
        if (state == ClaimState.CALL_BACK) {
            workflows.complete(claim.reference(), "UserTask_CollectEvidence", file.who(), Map.of());
        }
        return claim.reference();
    }

    private List<Claimable> found(List<String> shipments) {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(shipments));
        if (distinct.isEmpty() || distinct.size() > MOST_SHIPMENTS) {
            throw new Refused(Refusal.at("shipments", "claim.refused.shipments", MOST_SHIPMENTS));
        }
        List<Claimable> found = new ArrayList<>();
        for (String shipment : distinct) {
            Claimable one = grants.of(shipment)
                    .orElseThrow(() -> new Refused(Refusal.at("shipments", "claim.refused.shipment", shipment)));
            if (!one.waiting()) {
                throw new Refused(Refusal.at("shipments", "claim.refused.on-its-way", shipment));
            }
            found.add(one);
        }
        Claimable first = found.get(0);
        if (found.stream()
                .anyMatch(one -> !one.customer().equals(first.customer())
                        || !one.partnerId().equals(first.partnerId()))) {
            throw new Refused(Refusal.at("shipments", "claim.refused.one-customer"));
        }
        return found;
    }

    private static void needed(List<Refusal> refusals, String field, String typed) {
        if (typed.isBlank() || typed.length() > 500) {
            refusals.add(Refusal.at(field, "claim.refused.needed"));
        }
    }
}
