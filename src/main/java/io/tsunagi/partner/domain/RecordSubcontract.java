package io.tsunagi.partner.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws, changes and takes off the tiers: who works for whom, and with whose account it comes in. */
@Service
public class RecordSubcontract {

    private final PartnerBook book;
    private final Subcontracts subcontracts;
    private final AuditTrail audit;

    RecordSubcontract(PartnerBook book, Subcontracts subcontracts, AuditTrail audit) {
        this.book = book;
        this.subcontracts = subcontracts;
        this.audit = audit;
    }

    /**
     * Adds the tier, or changes the one with that id.
     *
     * @return the tier's id
     * @throws Refused when a partner is unknown, both are one, the words are missing, or that work is on the map already
     */
    @Transactional
    public UUID record(Command command) {
        PartnerCard principal = known("partnerCode", command.partnerCode());
        PartnerCard contractor = known("contractorCode", command.contractorCode());
        check(command, principal, contractor);
        UUID id = command.id() == null ? UUID.randomUUID() : command.id();
        SubcontractCard card = new SubcontractCard(
                id,
                principal.id(),
                contractor.id(),
                command.workJa().strip(),
                command.workEn().strip(),
                command.wayIn(),
                command.wayIn() == WayIn.NONE ? SecondFactor.UNKNOWN : command.mfa(),
                command.note().strip());
        if (command.id() == null && !subcontracts.add(card)) {
            throw new Refused(Refusal.at("workJa", "partner.refused.tier-drawn"));
        }
        if (command.id() != null && !subcontracts.change(card)) {
            throw new Refused(Refusal.of("partner.refused.gone"));
        }
        String action = command.id() == null ? "partner.tier-added" : "partner.tier-changed";
        audit.record(new AuditTrail.Change(
                action,
                principal.code(),
                null,
                null,
                "KNOWN",
                contractor.code() + " " + card.workEn() + " " + card.wayIn() + " MFA " + card.mfa()));
        return id;
    }

    /** Takes a tier off the map; twice changes nothing. */
    @Transactional
    public void remove(String partnerCode, UUID id) {
        UUID principal = known("partnerCode", partnerCode).id();
        boolean own = subcontracts
                .find(id)
                .filter(one -> one.partnerId().equals(principal))
                .isPresent();
        if (own && subcontracts.remove(id)) {
            audit.record(new AuditTrail.Change("partner.tier-removed", partnerCode, null, "KNOWN", null, ""));
        }
    }

    private PartnerCard known(String field, String code) {
        return book.partner(code.strip().toUpperCase(java.util.Locale.ROOT))
                .orElseThrow(() -> new Refused(Refusal.at(field, "partner.refused.unknown")));
    }

    private void check(Command command, PartnerCard principal, PartnerCard contractor) {
        List<Refusal> refusals = new ArrayList<>();
        if (principal.id().equals(contractor.id())) {
            refusals.add(Refusal.at("contractorCode", "partner.refused.tier-self"));
        }
        Texts.required(refusals, "workJa", command.workJa());
        Texts.required(refusals, "workEn", command.workEn());
        Texts.optional(refusals, "note", command.note());
        boolean drawn = subcontracts.all().stream()
                .anyMatch(other -> other.partnerId().equals(principal.id())
                        && other.contractorId().equals(contractor.id())
                        && other.workJa().equals(command.workJa().strip())
                        && !other.id().equals(command.id()));
        if (drawn) {
            refusals.add(Refusal.at("workJa", "partner.refused.tier-drawn"));
        }
        Refused.ifAny(refusals);
    }

    /**
     * Who works for whom.
     *
     * @param id null for a new tier
     * @param partnerCode who gives the work
     * @param contractorCode who does it
     * @param mfa not kept when there is no way in
     * @param note which account or line it is; may be empty, never a password
     */
    public record Command(
            @Nullable UUID id,
            String partnerCode,
            String contractorCode,
            String workJa,
            String workEn,
            WayIn wayIn,
            SecondFactor mfa,
            String note) {}
}
