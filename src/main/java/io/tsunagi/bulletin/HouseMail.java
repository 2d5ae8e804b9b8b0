package io.tsunagi.bulletin;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets other features write letters through the outbox of the house: a letter is put there in the caller's transaction, goes to
 * the mail server afterwards, is tried again as bulletins are, and what the server answered is kept as the proof.
 */
public interface HouseMail {

    /** RFC 5321 lets an address have 254 characters. */
    int LONGEST_ADDRESS = 254;

    /**
     * Whether the text is an address that people really have: no quoted local part, no comment, no control character, not longer
     * than {@link #LONGEST_ADDRESS}.
     */
    static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS
                && text.matches("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                        + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");
    }

    /** Whether a mail server is set; without one every letter waits. */
    boolean isSet();

    /**
     * Puts a letter into the outbox; the same key adds nothing the second time.
     *
     * @return the letter's id, the same for the same key
     */
    UUID send(Letter letter);

    /** What became of these letters, by id; unknown ones are left out. */
    Map<UUID, Fate> fates(Collection<UUID> letters);

    /** How many letters about a case stand where. */
    Map<State, Long> numbers(String about);

    /**
     * Takes a letter back that waits or was given up.
     *
     * @return false when the mail server has it, or may have it; nothing is changed then
     */
    boolean callOff(UUID letter);

    /** Takes back every letter about a case that still waits, because its matter is settled; what left is left alone. */
    void callOffWaiting(String about);

    /**
     * Lets a letter that was given up try again at once; one that waits is left alone.
     *
     * @throws io.tsunagi.shared.Refused when it is neither
     */
    void again(UUID letter);

    /**
     * The text of a letter, as {@link #send} would put it into the mail; for letters on paper and for looking at it before.
     *
     * @param template name below {@code templates/messages}, without language
     */
    String text(String template, Locale language, Map<String, Object> values);

    /**
     * A letter in one or two languages.
     *
     * @param partnerId whose row it is; null for somebody who belongs to no partner: then the text is dropped as soon as the
     *     mail server has it, so it may carry a code
     * @param about reference of the case
     * @param key the same for the same letter, whoever asks for it and how often
     * @param to mail address
     * @param template name below {@code templates/messages}; {@code <template>-subject} and {@code <template>-mail} are filled
     * @param values for the templates, per language, in the order in which the languages follow each other in the mail
     */
    record Letter(
            @Nullable UUID partnerId,
            String about,
            String key,
            String to,
            String template,
            Map<Locale, Map<String, Object>> values) {}

    /**
     * What became of a letter.
     *
     * @param attempts how often the mail server was called
     * @param words what the mail server answered, or said against it; empty when nothing
     * @param at when it was over; null before
     */
    record Fate(
            State state,
            int attempts,
            String words,
            @Nullable Instant at) {}

    /** Where a letter stands. */
    enum State {
        /** Waits for its turn. */
        WAITING,
        /** Handed to the mail server, no answer yet. */
        SENDING,
        /** The mail server took it. */
        SENT,
        /** Given up; a person must act. */
        FAILED,
        /** Taken back before the mail server had it. */
        CALLED_OFF
    }
}
