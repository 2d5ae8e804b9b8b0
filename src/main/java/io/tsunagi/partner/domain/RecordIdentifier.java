package io.tsunagi.partner.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.codes.Flaw;
import io.tsunagi.codes.Typed;
import io.tsunagi.partner.domain.Identifiers.Identifier;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down under which numbers and codes others know a partner. */
@Service
public class RecordIdentifier {

    private final PartnerBook book;
    private final Identifiers identifiers;
    private final AuditTrail audit;

    RecordIdentifier(PartnerBook book, Identifiers identifiers, AuditTrail audit) {
        this.book = book;
        this.identifiers = identifiers;
        this.audit = audit;
    }

    /**
     * Adds an identifier; the same again changes nothing.
     *
     * @throws Refused at {@code value} when its form or check digit is wrong
     */
    @Transactional
    public void add(String partnerCode, IdentifierScheme scheme, String typed) {
        Identifier identifier = of(partnerCode, scheme, typed);
        Optional<Flaw> flaw = scheme.flaw(typed);
        if (flaw.isPresent()) {
            throw new Refused(
                    new Refusal("value", flaw.get().message(), flaw.get().arguments()));
        }
        if (identifiers.add(List.of(identifier)) > 0) {
            audit.record(new AuditTrail.Change(
                    "partner.identifier-added", partnerCode, null, null, scheme.name(), identifier.value()));
        }
    }

    /** Takes an identifier away; twice changes nothing. */
    @Transactional
    public void remove(String partnerCode, IdentifierScheme scheme, String value) {
        if (identifiers.remove(of(partnerCode, scheme, value))) {
            audit.record(new AuditTrail.Change(
                    "partner.identifier-removed", partnerCode, null, scheme.name(), null, Typed.code(value)));
        }
    }

    private Identifier of(String partnerCode, IdentifierScheme scheme, String typed) {
        PartnerCard partner = book.partner(partnerCode)
                .orElseThrow(() -> new Refused(Refusal.at("partnerCode", "partner.refused.unknown")));
        return new Identifier(partner.id(), scheme, Typed.code(typed));
    }
}
