package io.tsunagi.cost.domain.letter;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.CostHand;
import io.tsunagi.cost.domain.Costs;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager drafts a letter; its words and numbers are kept as they are at that moment. */
@Service
public class DraftLetter {

    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_WORDS = 1_000;
    private static final int MOST_ENTRIES = 100;

    private final Letters letters;
    private final Costs costs;
    private final ComposeLetter composing;
    private final Numbering numbering;
    private final CostHand hand;

    DraftLetter(Letters letters, Costs costs, ComposeLetter composing, Numbering numbering, CostHand hand) {
        this.letters = letters;
        this.costs = costs;
        this.composing = composing;
        this.numbering = numbering;
        this.hand = hand;
    }

    /**
     * Drafts it; the same form a second time gives the first one's reference.
     *
     * @return reference, kind LT
     * @throws Refused at the field that is missing or wrong
     */
    @Transactional
    public String draft(Command command) {
        Optional<Letter> same = letters.byKey(command.key());
        if (same.isPresent()) {
            return same.get().reference();
        }
        LetterTemplate template = check(command);
        List<CostEntry> listed = entries(command, template);
        Locale language = Objects.requireNonNull(command.language());
        Letter letter = new Letter(
                numbering.references().next("LT").toString(),
                command.disruption(),
                template.key(),
                template.edition(),
                template.costs() == LetterTemplate.Costs.ASKED,
                language,
                command.addressee().strip(),
                composing.compose(template, command, listed),
                listed.stream().map(CostEntry::reference).toList(),
                Letter.State.DRAFTED,
                hand.who(),
                hand.now(),
                null,
                null,
                null);
        if (!letters.add(command.key(), letter)) {
            return letters.byKey(command.key()).orElseThrow().reference();
        }
        numbering
                .audit()
                .record(new Change(
                        "cost.letter-drafted",
                        letter.reference(),
                        letter.disruption(),
                        null,
                        letter.state().name(),
                        "template=" + template.key() + " edition=" + template.edition() + " entries=" + listed.size()));
        return letter.reference();
    }

    private LetterTemplate check(Command command) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<LetterTemplate> template = composing.template(command.template());
        if (template.isEmpty()) {
            refusals.add(Refusal.at("template", "cost.refused.choose"));
        }
        if (command.language() == null) {
            refusals.add(Refusal.at("language", "cost.refused.choose"));
        }
        CostHand.words(refusals, "addressee", command.addressee(), 2, LONGEST_ADDRESS);
        boolean asked = template.filter(LetterTemplate::asksWords).isPresent();
        CostHand.words(refusals, "words", command.words(), asked ? 2 : 0, LONGEST_WORDS);
        Refused.ifAny(refusals);
        return template.orElseThrow();
    }

    private List<CostEntry> entries(Command command, LetterTemplate template) {
        List<CostEntry> listed = command.entries().stream()
                .distinct()
                .map(reference -> costs.find(reference)
                        .filter(entry -> entry.disruption().equals(command.disruption()))
                        .filter(entry -> entry.state().counts())
                        .orElseThrow(() -> new Refused(Refusal.at("entries", "cost.refused.entry", reference))))
                .toList();
        if (listed.size() > MOST_ENTRIES) {
            throw new Refused(Refusal.at("entries", "cost.refused.entries-many", MOST_ENTRIES));
        }
        if (template.costs() == LetterTemplate.Costs.ASKED) {
            if (listed.isEmpty()) {
                throw new Refused(Refusal.at("entries", "cost.refused.entries"));
            }
            listed.stream()
                    .filter(entry -> !SignLetter.askable(entry))
                    .findFirst()
                    .ifPresent(entry -> {
                        throw new Refused(Refusal.at("entries", "cost.refused.entry-settled", entry.reference()));
                    });
        }
        return listed;
    }

    /** Numbers and the record. */
    @Service("letterNumbering")
    record Numbering(References references, AuditTrail audit) {}

    /**
     * A letter to draft.
     *
     * @param key of the form that was sent; the same twice is one letter
     * @param template kind of letter
     * @param language null when none was chosen
     * @param addressee whom it goes to, 2 to 200 characters
     * @param words what to add, for instance the clause of the contract; at most 1,000 characters
     * @param entries references of the entries to list, at most 100
     */
    public record Command(
            String key,
            String disruption,
            String template,
            @Nullable Locale language,
            String addressee,
            String words,
            List<String> entries) {}
}
