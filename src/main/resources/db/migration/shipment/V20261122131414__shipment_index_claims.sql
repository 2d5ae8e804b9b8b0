-- orders on which priority is claimed and for which nobody made a claim yet, and the shipments of a claim
create index shipments_claimed_ix on shipment.shipments (claim, rank_at, id)
    where claim is not null and claim_reference is null and status in ('OPEN', 'HOLD');
create index shipments_claim_ix on shipment.shipments (claim_reference) where claim_reference is not null;
