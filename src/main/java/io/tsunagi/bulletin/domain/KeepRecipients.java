package io.tsunagi.bulletin.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and takes out the mail addresses that get bulletins; they are kept per partner, for every disruption that reaches it. */
@Service
public class KeepRecipients {

    private final Recipients recipients;
    private final Disruptions disruptions;
    private final Journal journal;

    KeepRecipients(Recipients recipients, Disruptions disruptions, Journal journal) {
        this.recipients = recipients;
        this.disruptions = disruptions;
        this.journal = journal;
    }

    /**
     * A new recipient.
     *
     * @param partnerId one of the partners that the disruption reaches
     * @param label desk or duty behind the address
     * @param audience which of the texts it gets
     */
    public record NewRecipient(
            UUID partnerId, String email, String label, Recipient.Languages language, Audience audience) {

        /** A consignee, which most are. */
        public NewRecipient(UUID partnerId, String email, String label, Recipient.Languages language) {
            this(partnerId, email, label, language, Audience.CONSIGNEE);
        }
    }

    /** Who gets the bulletins of a disruption, by address. */
    @Transactional(readOnly = true)
    public List<Recipient> of(String disruption) {
        return recipients.of(here(disruption).partnerIds());
    }

    /** Adds one; refuses what is no address, a partner that is not reached, and an address that the partner already has. */
    @Transactional
    public Recipient add(String disruption, NewRecipient wish) {
        Disruption reached = here(disruption);
        if (!reached.partnerIds().contains(wish.partnerId())) {
            throw new Refused(Refusal.at("partnerId", "bulletin.refused.partner"));
        }
        return enter(wish, reached.reference());
    }

    /**
     * Enters a recipient of a partner, whatever is running.
     *
     * @param disruption reference of the disruption that one was looking at; null outside one
     */
    @Transactional
    public Recipient enter(NewRecipient wish, @Nullable String disruption) {
        Recipient recipient = new Recipient(
                UUID.randomUUID(),
                wish.partnerId(),
                wish.email(),
                wish.label(),
                wish.language(),
                wish.audience(),
                journal.person(),
                journal.now());
        if (!recipients.add(recipient)) {
            throw new Refused(Refusal.at("email", "bulletin.refused.email-twice"));
        }
        journal.record(
                "recipient.added",
                recipient.id().toString(),
                disruption,
                null,
                wish.language().name());
        return recipient;
    }

    /** Takes one out; what was sent stays. One that is already out is left alone. */
    @Transactional
    public void remove(String disruption, UUID id) {
        Disruption reached = here(disruption);
        recipients.find(id).ifPresent(recipient -> {
            recipients.remove(id, journal.person(), journal.now());
            journal.record(
                    "recipient.removed",
                    id.toString(),
                    reached.reference(),
                    recipient.language().name(),
                    null);
        });
    }

    private Disruption here(String disruption) {
        return disruptions.find(disruption).orElseThrow(() -> new NotHere(disruption));
    }
}
