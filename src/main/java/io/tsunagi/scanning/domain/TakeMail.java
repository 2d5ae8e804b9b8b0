package io.tsunagi.scanning.domain;

import io.tsunagi.scanning.domain.TakeIn.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what is attached to a mail, all of it or nothing, and each mail once. */
@Service
public class TakeMail {

    private final TakeIn takeIn;
    private final Mails mails;
    private final Clock clock;

    TakeMail(TakeIn takeIn, Mails mails, Clock clock) {
        this.takeIn = takeIn;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Takes a mail in; empty attachments are left out.
     *
     * @return references of its files; none when it was taken in before
     */
    @Transactional
    public List<String> take(Mail mail) {
        List<Attachment> given = mail.attachments().stream()
                .filter(attachment -> attachment.bytes().length > 0)
                .toList();
        if (!mails.remember(mail.id(), given.size(), clock.instant())) {
            return List.of();
        }
        UUID stack = UUID.nameUUIDFromBytes(("mail " + mail.id()).getBytes(StandardCharsets.UTF_8));
        return given.stream()
                .map(attachment ->
                        takeIn.take(new Origin(stack, Way.MAIL, mail.from()), attachment.name(), attachment.bytes()))
                .toList();
    }

    /**
     * A mail.
     *
     * @param id its Message-ID, or what else tells it from every other
     * @param from address of the sender; empty when it has none
     */
    public record Mail(String id, String from, List<Attachment> attachments) {}

    /** A file in a mail. */
    public record Attachment(String name, byte[] bytes) {}
}
