package io.tsunagi.contact.domain.change;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.contact.domain.Said;
import io.tsunagi.partner.PartnerContacts;
import io.tsunagi.partner.PartnerContacts.Contact;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files a request to change bank account, address or route; nothing is changed by it. */
@Service
public class AskChange {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 300;
    private static final int LONGEST_WORDS = 1_000;

    private final Changes changes;
    private final Cards cards;
    private final AccountSeal seal;
    private final AuditTrail audit;
    private final Hand hand;

    AskChange(Changes changes, Cards cards, AccountSeal seal, AuditTrail audit, Hand hand) {
        this.changes = changes;
        this.cards = cards;
        this.seal = seal;
        this.audit = audit;
        this.hand = hand;
    }

    /**
     * Files it; the same form a second time gives the first one's reference.
     *
     * @return reference, kind CR
     * @throws Refused at the field that is missing or wrong
     */
    @Transactional
    public String ask(Command command) {
        Optional<ChangeRequest> same = changes.byKey(command.key());
        if (same.isPresent()) {
            return same.get().reference();
        }
        Partner partner = cards.map()
                .partner(command.partnerCode())
                .orElseThrow(() -> new Refused(Refusal.at("partner", "contact.refused.partner")));
        Instant now = hand.now();
        Contact card = check(command, partner, now);
        ChangeRequest request = request(command, partner, card, now);
        if (!changes.add(command.key(), request)) {
            throw new Refused(Refusal.of("contact.refused.form"));
        }
        String note = "what=" + request.what() + " cameBy=" + request.cameBy();
        audit.record(new Change("contact.change-asked", request.reference(), null, null, "ASKED", note));
        return request.reference();
    }

    private ChangeRequest request(Command command, Partner partner, @Nullable Contact card, Instant now) {
        Changes.Particular present = Changes.Particular.of(changes.particulars(partner.id()), command.what());
        String standing = present == null ? "" : present.shown();
        boolean bank = command.what() == What.BANK_ACCOUNT;
        String after =
                bank ? AccountSeal.plain(command.after()) : command.after().strip();
        return new ChangeRequest(
                hand.references().next("CR").toString(),
                partner.id(),
                partner.code(),
                command.what(),
                card == null ? null : card.id(),
                card == null ? "" : card.name(),
                command.cameBy(),
                command.askedBy().strip(),
                card == null ? standing : Cards.value(card, command.what()),
                bank ? AccountSeal.masked(after) : after,
                bank ? seal.seal(partner.id(), after) : null,
                present == null ? null : present.change(),
                command.words().strip(),
                new ThreeTimes(Said.atMost(command.occurredAt(), now), Said.atMost(command.writtenAt(), now), now),
                hand.who().login(),
                ChangeState.ASKED,
                null,
                null,
                null,
                "");
    }

    private @Nullable Contact check(Command command, Partner partner, Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        Said.words(refusals, "askedBy", command.askedBy(), 1, LONGEST_NAME);
        Said.words(refusals, "words", command.words(), 0, LONGEST_WORDS);
        boolean mayBeNone = command.what() == What.MAIL || command.what() == What.DESTINATION;
        Said.words(refusals, "after", command.after(), mayBeNone ? 0 : 2, LONGEST_VALUE);
        Said.times(refusals, command.occurredAt(), command.writtenAt(), now);
        Contact card = command.what().ofCard() ? cards.of(partner, command.contactId()) : null;
        if (command.what().ofCard() && card == null) {
            refusals.add(Refusal.at("contact", "changes.refused.contact"));
        }
        if (!Cards.fits(command.what(), command.after())) {
            refusals.add(Refusal.at("after", "changes.refused.after." + command.what()));
        } else if (card != null
                && Cards.value(card, command.what()).equals(command.after().strip())) {
            refusals.add(Refusal.at("after", "changes.refused.same"));
        }
        Refused.ifAny(refusals);
        return card;
    }

    /** Who acts, when, and under which number. */
    @Service
    record Hand(WhoActs who, Clock clock, References references) {

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Where cards and partners are found. */
    @Service
    record Cards(SupplyChainMap map, PartnerContacts contacts) {

        @Nullable
        Contact of(Partner partner, @Nullable UUID id) {
            return contacts.of(partner.id()).stream()
                    .filter(card -> card.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        static String value(Contact card, What what) {
            return switch (what) {
                case PHONE -> card.phone();
                case MAIL -> card.mail();
                default -> card.destination();
            };
        }

        static boolean fits(What what, String value) {
            return switch (what) {
                case BANK_ACCOUNT -> AccountSeal.plain(value).matches("[0-9A-Z]{4,34}");
                case PHONE -> value.strip().matches("\\+?[0-9][0-9 ()-]{2,24}");
                case MAIL -> value.strip().isEmpty() || io.tsunagi.bulletin.HouseMail.isAddress(value.strip());
                default -> true;
            };
        }
    }

    /**
     * What somebody asked for.
     *
     * @param key of the form, so that sending it twice makes one request
     * @param contactId card it is about; null for bank account and route
     * @param askedBy who asked, as they said it
     * @param after the new value as it came
     */
    public record Command(
            String key,
            String partnerCode,
            What what,
            @Nullable UUID contactId,
            CameBy cameBy,
            String askedBy,
            String after,
            String words,
            Instant occurredAt,
            Instant writtenAt) {

        public Command {
            if (key.isBlank() || key.length() > LONGEST_VALUE) {
                throw new Refused(Refusal.of("contact.refused.form"));
            }
        }
    }
}
