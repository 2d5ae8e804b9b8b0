package io.tsunagi.partner.demo;

import io.tsunagi.identity.DemoScene;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.domain.ContactCard;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.RecordContact;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two sample numbers are called, so that changes can be called back there; the others show what an unverified card looks like. */
@Component
@Profile("demo")
@Order(5)
class CallSampleContacts implements DemoScene {

    private static final int CALLED = 2;

    private final PartnerBook book;
    private final RecordContact recordContact;

    CallSampleContacts(PartnerBook book, RecordContact recordContact) {
        this.book = book;
        this.recordContact = recordContact;
    }

    @Override
    public void play(SampleActors actors) {
        actors.as("manager", () -> {
            if (book.contacts().stream().noneMatch(ContactCard::isVerified)) {
                book.partners().stream()
                        .filter(partner -> !book.contacts(partner.id()).isEmpty())
                        .skip(1)
                        .limit(CALLED)
                        .forEach(this::call);
            }
        });
    }

    private void call(PartnerCard partner) {
        recordContact.verify(partner.code(), book.contacts(partner.id()).get(0).id());
    }
}
