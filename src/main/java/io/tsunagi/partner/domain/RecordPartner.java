package io.tsunagi.partner.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a partner to the map or changes one; the code stays for ever because order files name the partner by it. */
@Service
public class RecordPartner {

    private final PartnerBook book;
    private final AuditTrail audit;

    RecordPartner(PartnerBook book, AuditTrail audit) {
        this.book = book;
        this.audit = audit;
    }

    /**
     * Adds the partner, or changes the one with that id.
     *
     * @return the partner's code
     * @throws Refused when a field is empty, the code is taken, or somebody else changed the partner meanwhile
     */
    @Transactional
    public String record(Command command) {
        String code = command.code().strip().toUpperCase(Locale.ROOT);
        UUID id = command.id();
        check(command, code);

        if (id == null) {
            book.add(card(UUID.randomUUID(), code, command));
            audit.record(new AuditTrail.Change("partner.added", code, null, null, "KNOWN", command.nameEn()));
            return code;
        }
        String known = book.partner(id)
                .orElseThrow(() -> new Refused(Refusal.of("partner.refused.gone")))
                .code();
        if (!book.change(card(id, known, command))) {
            throw new Refused(Refusal.of("partner.refused.changed"));
        }
        audit.record(new AuditTrail.Change("partner.changed", known, null, "KNOWN", "KNOWN", command.nameEn()));
        return known;
    }

    private void check(Command command, String code) {
        List<Refusal> refusals = new ArrayList<>();
        if (command.id() == null) {
            if (!code.matches("[A-Z0-9][A-Z0-9-]{1,39}")) {
                refusals.add(Refusal.at("code", "partner.refused.code"));
            } else if (book.partner(code).isPresent()) {
                refusals.add(Refusal.at("code", "partner.refused.code-taken", code));
            }
        }
        Texts.required(refusals, "nameJa", command.nameJa());
        Texts.required(refusals, "nameEn", command.nameEn());
        Refused.ifAny(refusals);
    }

    private static PartnerCard card(UUID id, String code, Command command) {
        return new PartnerCard(
                id, code, command.nameJa().strip(), command.nameEn().strip(), command.kind(), command.version());
    }

    /**
     * What is known about the partner.
     *
     * @param id null for a new partner
     * @param code two to forty capitals, digits and hyphens; not read when the partner is known already
     * @param version the version the change was made from; 0 for a new partner
     */
    public record Command(
            @Nullable UUID id, String code, String nameJa, String nameEn, PartnerKind kind, long version) {}
}
