package io.tsunagi.bulletin.domain;

import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the words of bulletins: a manager decides them, every version stays with its day and its author. */
@Service
public class KeepGlossary {

    private final Words words;
    private final Journal journal;

    KeepGlossary(Words words, Journal journal) {
        this.words = words;
        this.journal = journal;
    }

    /**
     * A word as somebody wants it.
     *
     * @param id made with the form, so that one sent twice makes one word
     * @param seen the version one started from; 0 for a new word
     */
    public record Wanted(UUID id, int seen, String ja, String en, String avoidJa, String avoidEn, String note) {}

    /** The words that count now. */
    @Transactional(readOnly = true)
    public List<Word> all() {
        return words.current();
    }

    /** The newest version of one word. */
    @Transactional(readOnly = true)
    public Word one(UUID id) {
        return words.find(id).orElseThrow(() -> new NotHere(id.toString()));
    }

    /** Decides a word; the same again changes nothing. Refuses when somebody else changed it meanwhile. */
    @Transactional
    public Word decide(Wanted wanted) {
        Optional<Word> before = words.find(wanted.id());
        Word after = new Word(
                wanted.id(),
                before.map(Word::version).orElse(0) + 1,
                wanted.ja(),
                wanted.en(),
                wanted.avoidJa(),
                wanted.avoidEn(),
                wanted.note(),
                false,
                journal.person(),
                journal.now());
        return before.filter(after::says).orElseGet(() -> {
            demand(before, wanted.seen());
            add(before, after, "glossary.decided");
            return after;
        });
    }

    /** Takes a word out; what was written with it stays. Twice is once. */
    @Transactional
    public void drop(UUID id) {
        Word before = one(id);
        if (before.dropped()) {
            return;
        }
        Word after = new Word(
                id,
                before.version() + 1,
                before.ja(),
                before.en(),
                before.avoidJa(),
                before.avoidEn(),
                before.note(),
                true,
                journal.person(),
                journal.now());
        add(Optional.of(before), after, "glossary.dropped");
    }

    private void add(Optional<Word> before, Word after, String action) {
        if (!words.add(after)) {
            demand(words.find(after.id()), after.version() - 1);
        }
        journal.record(
                action,
                after.id().toString(),
                null,
                before.map(word -> word.ja() + " / " + word.en()).orElse(null),
                after.dropped() ? null : after.ja() + " / " + after.en());
    }

    private static void demand(Optional<Word> before, int seen) {
        if (before.map(Word::version).orElse(0) != seen) {
            throw new Refused(Refusal.of(
                    "bulletin.refused.word-changed", before.map(Word::writtenBy).orElse("")));
        }
    }
}
