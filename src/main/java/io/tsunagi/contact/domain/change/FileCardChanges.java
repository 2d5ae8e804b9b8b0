package io.tsunagi.contact.domain.change;

import io.tsunagi.audit.WhoActs;
import io.tsunagi.partner.ContactChanges;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files what somebody typed over the card of a verified contact. */
@Component
class FileCardChanges implements ContactChanges {

    private final Changes changes;
    private final AskChange asking;
    private final WhoActs who;
    private final Clock clock;

    FileCardChanges(Changes changes, AskChange asking, WhoActs who, Clock clock) {
        this.changes = changes;
        this.asking = asking;
        this.who = who;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String ask(Asked asked) {
        What what = What.valueOf(asked.detail().name());
        Optional<ChangeRequest> waiting = changes.of(asked.partnerId()).stream()
                .filter(one -> one.isOpen()
                        && one.what() == what
                        && asked.contactId().equals(one.contactId())
                        && one.after().equals(asked.after()))
                .findFirst();
        if (waiting.isPresent()) {
            return waiting.get().reference();
        }
        Instant now = clock.instant();
        return asking.ask(new AskChange.Command(
                "card " + UUID.randomUUID(),
                asked.partnerCode(),
                what,
                asked.contactId(),
                CameBy.of(asked.cameBy()),
                who.login(),
                asked.after(),
                "",
                now,
                now));
    }
}
