package io.tsunagi.partner.domain;

import io.tsunagi.partner.ContactCardPress;
import io.tsunagi.partner.ContactCardPress.Card;
import io.tsunagi.partner.ContactCardPress.Line;
import io.tsunagi.partner.ContactCardPress.Trust;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints whom to call, of one partner or of all, on cards for a drawer. */
@Service
public class PrintCards {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'JST'");

    private final PartnerBook book;
    private final ContactCardPress press;
    private final Clock clock;

    PrintCards(PartnerBook book, ContactCardPress press, Clock clock) {
        this.book = book;
        this.press = press;
        this.clock = clock;
    }

    /**
     * The cards as PDF, by code of the partner.
     *
     * @param code of one partner; empty for all that have contacts
     * @throws Refused when there is no contact to print
     */
    @Transactional(readOnly = true)
    public byte[] print(String code) {
        ZonedDateTime now = ZonedDateTime.ofInstant(clock.instant(), TOKYO);
        Map<UUID, List<ContactCard>> contacts =
                book.contacts().stream().collect(Collectors.groupingBy(ContactCard::partnerId));
        List<Card> cards = new ArrayList<>();
        for (PartnerCard partner : book.partners()) {
            if (code.isEmpty() || partner.code().equals(code)) {
                cards(cards, partner, contacts.getOrDefault(partner.id(), List.of()), now.toLocalDate());
            }
        }
        if (cards.isEmpty()) {
            throw new Refused(Refusal.of("partner.card.none"));
        }
        return press.print(cards, MINUTE.format(now));
    }

    private static Trust trust(ContactCard contact, LocalDate today) {
        if (!contact.isVerified()) {
            return Trust.TOLD;
        }
        return contact.isOld(today) || contact.isLost() ? Trust.OLD : Trust.CALLED;
    }

    private static void cards(List<Card> cards, PartnerCard partner, List<ContactCard> contacts, LocalDate today) {
        for (int from = 0; from < contacts.size(); from += ContactCardPress.MOST_LINES) {
            int to = Math.min(contacts.size(), from + ContactCardPress.MOST_LINES);
            cards.add(new Card(
                    partner.code(),
                    partner.nameJa(),
                    partner.nameEn(),
                    contacts.subList(from, to).stream()
                            .map(one -> new Line(
                                    one.name(),
                                    one.phone(),
                                    one.roundClock(),
                                    one.verifiedOn().toString(),
                                    trust(one, today)))
                            .toList()));
        }
    }
}
