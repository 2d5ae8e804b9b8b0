package io.tsunagi.partner.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a contact of a partner or changes one; the numbers must not live only in the system that may fail. */
@Service
public class RecordContact {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final PartnerBook book;
    private final AuditTrail audit;
    private final Clock clock;

    RecordContact(PartnerBook book, AuditTrail audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds the contact, or changes the one with that id.
     *
     * @return the contact's id
     * @throws Refused when name or number are missing, the number is none, or it was verified in the future
     */
    @Transactional
    public UUID record(Command command) {
        PartnerCard partner = book.partner(command.partnerCode())
                .orElseThrow(() -> new Refused(Refusal.at("partnerCode", "partner.refused.unknown")));
        check(command);

        UUID id = command.id() == null ? UUID.randomUUID() : command.id();
        ContactCard card = new ContactCard(
                id,
                partner.id(),
                command.name().strip(),
                command.phone().strip(),
                command.roundClock(),
                command.verifiedOn());
        if (command.id() == null) {
            book.add(card);
        } else if (!book.change(card)) {
            throw new Refused(Refusal.of("partner.refused.gone"));
        }
        String action = command.id() == null ? "partner.contact-added" : "partner.contact-changed";
        audit.record(new AuditTrail.Change(action, partner.code(), null, null, "KNOWN", ""));
        return id;
    }

    private void check(Command command) {
        List<Refusal> refusals = new ArrayList<>();
        Texts.required(refusals, "name", command.name());
        if (!command.phone().strip().matches("\\+?[0-9][0-9 ()-]{2,24}")) {
            refusals.add(Refusal.at("phone", "partner.refused.phone"));
        }
        if (command.verifiedOn().isAfter(LocalDate.now(clock.withZone(TOKYO)))) {
            refusals.add(Refusal.at("verifiedOn", "partner.refused.verified-future"));
        }
        Refused.ifAny(refusals);
    }

    /**
     * Whom to call.
     *
     * @param id null for a new contact
     * @param verifiedOn day on which the number was called and was right (Asia/Tokyo), not in the future
     */
    public record Command(
            @Nullable UUID id,
            String partnerCode,
            String name,
            String phone,
            boolean roundClock,
            LocalDate verifiedOn) {}
}
