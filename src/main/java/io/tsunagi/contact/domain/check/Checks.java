package io.tsunagi.contact.domain.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Communications checks and their lines; what concerns many lines is one statement. */
public interface Checks {

    /** Most contacts of a check. */
    int MOST = 20_000;

    /** Writes a check; false when one with that key is there. */
    boolean add(String key, CommunicationCheck check);

    /** The check that was started by the form with that key. */
    Optional<CommunicationCheck> byKey(String key);

    /** The check with that reference. */
    Optional<CommunicationCheck> find(String reference);

    /** The newest checks. */
    List<CommunicationCheck> latest(int limit);

    /** Whether one of the same contacts is running. */
    boolean running(CommunicationCheck.Scope scope, String value);

    /**
     * Writes the lines of a check.
     *
     * @param hashes of the codes in the mails, by line; lines without mail have none
     */
    void add(List<CheckLine> lines, Map<UUID, String> hashes);

    /**
     * Lines in the order of criticality.
     *
     * @param answered those who answered, or those who did not
     * @param after place of the last line before; 0 for the first page
     */
    List<CheckLine> lines(String check, boolean answered, int after, int limit);

    /** How many were asked and answered. */
    Totals totals(String check);

    /** The line of a check that is still open whose mail or reminder carried that code. */
    Optional<CheckLine> byCode(String hash, Instant now);

    /** The line of that check. */
    Optional<CheckLine> line(String check, UUID id);

    /** Writes an answer; false when the line has one. */
    boolean answer(UUID line, CheckLine.By by, @Nullable String notedBy, String words, Instant at);

    /** Writes the codes of reminders, and that they went out. */
    void remind(String check, Map<UUID, String> hashes, Instant at);

    /** A check whose reminder is due, locked; one that another server has is left out. */
    Optional<CommunicationCheck> toRemind(Instant now);

    /** A check whose time is over, locked; one that another server has is left out. */
    Optional<CommunicationCheck> toClose(Instant now);

    /** Closes a check. */
    void close(String check, Instant at, LocalDate nextDue);

    /** Contacts of a check that answered, or that did not. */
    List<UUID> contacts(String check, boolean answered);

    /** First day on which a next check is due; null when none is. */
    @Nullable
    LocalDate nextDue();

    /**
     * Figures of a check.
     *
     * @param byMail how many could be written to
     */
    record Totals(int asked, int byMail, int byLink, int byTelephone) {

        /** How many answered. */
        public int answered() {
            return byLink + byTelephone;
        }

        /** How many did not. */
        public int silent() {
            return asked - answered();
        }
    }
}
