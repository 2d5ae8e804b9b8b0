package io.tsunagi.partner.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final WhoActs whoActs;
    private final Clock clock;

    RecordContact(PartnerBook book, AuditTrail audit, WhoActs whoActs, Clock clock) {
        this.book = book;
        this.whoActs = whoActs;
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
        Optional<ContactCard> known = find(partner, id);
        ContactCard card = new ContactCard(
                id,
                partner.id(),
                command.name().strip(),
                command.phone().strip(),
                command.roundClock(),
                command.verifiedOn(),
                verifiedBy(command, known));
        if (command.id() == null) {
            book.add(card);
        } else if (!book.change(card)) {
            throw new Refused(Refusal.of("partner.refused.gone"));
        }
        String action = command.id() == null ? "partner.contact-added" : "partner.contact-changed";
        audit.record(new AuditTrail.Change(action, partner.code(), null, null, "KNOWN", ""));
        return id;
    }

    /**
     * Writes down that the person who is signed in called the number today and it was right; twice a day is once.
     *
     * @throws Refused when there is no such contact
     */
    @Transactional
    public void verify(String partnerCode, UUID id) {
        PartnerCard partner = book.partner(partnerCode)
                .orElseThrow(() -> new Refused(Refusal.at("partnerCode", "partner.refused.unknown")));
        ContactCard card = find(partner, id).orElseThrow(() -> new Refused(Refusal.of("partner.refused.gone")));
        LocalDate today = LocalDate.now(clock.withZone(TOKYO));
        if (card.verifiedOn().equals(today) && !card.verifiedBy().isEmpty()) {
            return;
        }
        book.change(new ContactCard(
                id, card.partnerId(), card.name(), card.phone(), card.roundClock(), today, whoActs.login()));
        audit.record(new AuditTrail.Change(
                "partner.contact-verified", partnerCode, null, card.verifiedOn().toString(), today.toString(), ""));
    }

    /** Takes a contact out of the book; taking it out twice changes nothing. */
    @Transactional
    public void remove(String partnerCode, UUID id) {
        boolean own =
                book.partner(partnerCode).flatMap(partner -> find(partner, id)).isPresent();
        if (own && book.removeContact(id)) {
            audit.record(new AuditTrail.Change("partner.contact-removed", partnerCode, null, "KNOWN", null, ""));
        }
    }

    private Optional<ContactCard> find(PartnerCard partner, UUID id) {
        return book.contacts(partner.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** Who called: the earlier caller while number and day stay, and else whoever writes it down. */
    private String verifiedBy(Command command, Optional<ContactCard> known) {
        return known.filter(before -> before.verifiedOn().equals(command.verifiedOn())
                        && before.phone().equals(command.phone().strip()))
                .map(ContactCard::verifiedBy)
                .orElseGet(whoActs::login);
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
