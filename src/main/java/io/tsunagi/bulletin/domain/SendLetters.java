package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.bulletin.domain.Outbox.Mark;
import io.tsunagi.bulletin.domain.Outbox.NewMail;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts letters of other features into the outbox and answers for them. */
@Service
class SendLetters implements HouseMail {

    private static final String BETWEEN_LANGUAGES = "\n\n----------------------------------------\n\n";

    private final Outbox outbox;
    private final LetterTexts texts;
    private final MailServer server;
    private final Journal journal;

    SendLetters(Outbox outbox, LetterTexts texts, MailServer server, Journal journal) {
        this.outbox = outbox;
        this.texts = texts;
        this.server = server;
        this.journal = journal;
    }

    @Override
    public boolean isSet() {
        return server.isSet();
    }

    @Override
    @Transactional
    public UUID send(Letter letter) {
        UUID id = UUID.nameUUIDFromBytes(letter.key().getBytes(StandardCharsets.UTF_8));
        outbox.add(new NewMail(
                id,
                letter.partnerId(),
                Delivery.Kind.LETTER,
                letter.about(),
                null,
                letter.key(),
                "<" + id + "@tsunagi.invalid>",
                letter.to(),
                joined(letter, "-subject", " / "),
                joined(letter, "-mail", BETWEEN_LANGUAGES),
                journal.now()));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Fate> fates(Collection<UUID> letters) {
        Map<UUID, Fate> fates = new HashMap<>();
        outbox.letters(letters).forEach(letter -> fates.put(letter.id(), fate(letter)));
        return fates;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<State, Long> numbers(String about) {
        Map<State, Long> numbers = new EnumMap<>(State.class);
        outbox.letterNumbers(about).forEach((state, number) -> numbers.merge(state(state), number, Long::sum));
        return numbers;
    }

    @Override
    @Transactional
    public boolean callOff(UUID letter) {
        Delivery copy = locked(letter);
        if (copy.state() == Delivery.State.CALLED_OFF) {
            return true;
        }
        if (copy.state() != Delivery.State.WAITING && !copy.state().isUndelivered()) {
            return false;
        }
        Instant now = journal.now();
        change(
                copy,
                "letter.called-off",
                new Mark(Delivery.State.CALLED_OFF, copy.attempts(), now, copy.error(), "", now, journal.person()));
        return true;
    }

    @Override
    @Transactional
    public void callOffWaiting(String about) {
        outbox.waitingLetters(about).forEach(this::callOff);
    }

    @Override
    @Transactional
    public void again(UUID letter) {
        Delivery copy = locked(letter);
        if (copy.state() == Delivery.State.WAITING) {
            return;
        }
        if (!copy.state().isUndelivered()) {
            throw new Refused(Refusal.of("bulletin.refused.not-failed"));
        }
        change(copy, "letter.retried", new Mark(Delivery.State.WAITING, 0, journal.now(), "", "", null, null));
    }

    @Override
    public String text(String template, Locale language, Map<String, Object> values) {
        return texts.fill(template, language(language), values);
    }

    private String joined(Letter letter, String part, String between) {
        return letter.values().entrySet().stream()
                .map(entry -> text(letter.template() + part, entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(between));
    }

    private static Language language(Locale locale) {
        return locale.getLanguage().equals("en") ? Language.EN : Language.JA;
    }

    private static Fate fate(Delivery letter) {
        return new Fate(
                state(letter.state()),
                letter.attempts(),
                letter.answer().isEmpty() ? letter.error() : letter.answer(),
                letter.doneAt());
    }

    /** Whoever wrote the letter must act on one that came back, and on one of which nobody knows, as on one that failed. */
    private static State state(Delivery.State state) {
        return state.isUndelivered() ? State.FAILED : State.valueOf(state.name());
    }

    private Delivery locked(UUID letter) {
        return outbox.locked(letter)
                .filter(copy -> copy.kind() == Delivery.Kind.LETTER)
                .orElseThrow(() -> new NotHere(letter.toString()));
    }

    private void change(Delivery copy, String action, Mark mark) {
        outbox.mark(copy.id(), mark);
        journal.record(action, copy, mark.state());
    }
}
