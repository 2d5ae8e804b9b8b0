package io.tsunagi.partner.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds a contact of a partner or changes one; the numbers must not live only in the system that may fail. What is new is unverified
 * until somebody else calls it; what was verified once changes by a request and a call back only.
 */
@Service
public class RecordContact {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int LONGEST_DESTINATION = 300;

    private final PartnerBook book;
    private final GuardContact guarding;
    private final AuditTrail audit;
    private final WhoActs whoActs;
    private final Clock clock;

    RecordContact(PartnerBook book, GuardContact guarding, AuditTrail audit, WhoActs whoActs, Clock clock) {
        this.book = book;
        this.guarding = guarding;
        this.whoActs = whoActs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds the contact, or changes the one with that id. Of a contact that was verified once, number, mail address and destination stay,
     * and a request for each change is filed in their place.
     *
     * @return the contact's id
     * @throws Refused when name or number are missing, number or mail address are none, or it was verified in the future
     */
    @Transactional
    public UUID record(Command command) {
        PartnerCard partner = partner(command.partnerCode());
        check(command);

        Optional<ContactCard> known = command.id() == null ? Optional.empty() : find(partner, command.id());
        if (command.id() != null && known.isEmpty()) {
            throw new Refused(Refusal.of("partner.refused.gone"));
        }
        UUID id = known.map(ContactCard::id).orElseGet(UUID::randomUUID);
        ContactCard card = known.map(before -> guarding.changed(partner, before, command))
                .orElseGet(() -> fresh(id, partner, command));
        if (known.isEmpty()) {
            book.add(card);
        } else if (!known.get().equals(card)) {
            book.change(card);
        } else {
            return id;
        }
        String action = known.isEmpty() ? "partner.contact-added" : "partner.contact-changed";
        audit.record(new AuditTrail.Change(action, partner.code(), null, null, "KNOWN", ""));
        return id;
    }

    /**
     * Writes down that the person who is signed in called the number today and it was right; twice a day is once.
     *
     * @throws Refused when there is no such contact, or a card that nobody called yet was written by the same person
     */
    @Transactional
    public void verify(String partnerCode, UUID id) {
        PartnerCard partner = partner(partnerCode);
        ContactCard card = find(partner, id).orElseThrow(() -> new Refused(Refusal.of("partner.refused.gone")));
        LocalDate today = LocalDate.now(clock.withZone(TOKYO));
        if (card.verifiedOn().equals(today) && card.isVerified()) {
            return;
        }
        String caller = whoActs.login();
        if (!card.isVerified() && card.guard().enteredBy().equals(caller)) {
            throw new Refused(Refusal.of("partner.refused.own-card"));
        }
        book.change(card.called(today, caller, clock.instant().truncatedTo(ChronoUnit.MICROS)));
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

    private PartnerCard partner(String code) {
        return book.partner(code).orElseThrow(() -> new Refused(Refusal.at("partnerCode", "partner.refused.unknown")));
    }

    private Optional<ContactCard> find(PartnerCard partner, UUID id) {
        return book.contacts(partner.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    private ContactCard fresh(UUID id, PartnerCard partner, Command command) {
        return new ContactCard(
                id,
                partner.id(),
                command.name().strip(),
                command.phone().strip(),
                command.roundClock(),
                command.verifiedOn(),
                "",
                command.mail() == null ? "" : command.mail().strip(),
                command.destination() == null ? "" : command.destination().strip(),
                new ContactCard.Guard(whoActs.login(), null, false, 0));
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
        String mail = command.mail() == null ? "" : command.mail().strip();
        if (!Mail.fits(mail)) {
            refusals.add(Refusal.at("mail", "partner.refused.mail"));
        }
        if (command.destination() != null && command.destination().length() > LONGEST_DESTINATION) {
            refusals.add(Refusal.at("destination", "partner.refused.long", LONGEST_DESTINATION));
        }
        Refused.ifAny(refusals);
    }

    /**
     * Whom to call.
     *
     * @param id null for a new contact
     * @param verifiedOn day on which the number was right, as far as is known (Asia/Tokyo), not in the future
     * @param mail mail address, empty for none; null leaves it as it is
     * @param destination where goods are delivered, empty for none; null leaves it as it is
     * @param cameBy how a change came, a name such as {@code MAIL}; empty when nobody said
     */
    public record Command(
            @Nullable UUID id,
            String partnerCode,
            String name,
            String phone,
            boolean roundClock,
            LocalDate verifiedOn,
            @Nullable String mail,
            @Nullable String destination,
            String cameBy) {

        /** With no word about mail address and destination. */
        public Command(
                @Nullable UUID id,
                String partnerCode,
                String name,
                String phone,
                boolean roundClock,
                LocalDate verifiedOn) {
            this(id, partnerCode, name, phone, roundClock, verifiedOn, null, null, "");
        }
    }
}
