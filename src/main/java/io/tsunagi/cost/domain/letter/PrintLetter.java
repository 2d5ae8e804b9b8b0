package io.tsunagi.cost.domain.letter;

import io.tsunagi.cost.domain.CostHand;
import io.tsunagi.cost.domain.CostWords;
import io.tsunagi.identity.People;
import io.tsunagi.identity.Person;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.Column;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a letter on paper: a preview while it is a draft, a numbered paper when it is signed. */
@Service
public class PrintLetter {

    private static final String FORM = "tsunagi/letter";

    private final PaperPress press;
    private final CostWords words;
    private final People people;
    private final CostHand hand;

    PrintLetter(PaperPress press, CostWords words, People people, CostHand hand) {
        this.press = press;
        this.words = words;
        this.people = people;
        this.hand = hand;
    }

    /** Prints it, signed by that person, in the transaction of the signing; answers the run. */
    String print(Letter letter, String signedBy) {
        return press.printReport(order(letter, signedBy), sections(letter)).id();
    }

    /** The draft as it would be printed, marked as a preview. */
    @Transactional(readOnly = true)
    public byte[] preview(Letter letter) {
        return press.previewReport(order(letter, null), sections(letter));
    }

    private PrintOrder order(Letter letter, @Nullable String signedBy) {
        return new PrintOrder(
                FORM,
                hand.today(),
                letter.reference(),
                "/letters/" + letter.reference(),
                letter.disruption(),
                Map.of(
                        "title",
                        letter.content().title(),
                        "addressee",
                        letter.addressee(),
                        "dated",
                        hand.today().toString(),
                        "number",
                        letter.reference() + "　" + letter.disruption(),
                        "drafter",
                        name(letter.draftedBy()),
                        "signer",
                        signedBy == null ? "" : name(signedBy)),
                List.of(),
                null);
    }

    private String name(String login) {
        return people.find(login).map(Person::displayName).orElse(login);
    }

    private List<Section> sections(Letter letter) {
        Letter.Content content = letter.content();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("", content.before(), List.of(), List.of()));
        if (!content.lines().isEmpty()) {
            sections.add(table(content, letter.language()));
        }
        if (!content.after().isEmpty()) {
            sections.add(new Section("", content.after(), List.of(), List.of()));
        }
        return sections;
    }

    private Section table(Letter.Content content, Locale language) {
        return new Section(
                words.say(language, "letter.listed"),
                List.of(),
                List.of(
                        new Column(words.say(language, "cost.reference"), 2.2, false),
                        new Column(words.say(language, "cost.about"), 2.6, false),
                        new Column(words.say(language, "cost.kind"), 2.2, false),
                        new Column(words.say(language, "cost.reckoned"), 4.2, false),
                        new Column(words.say(language, "cost.amount"), 2.2, true)),
                content.lines().stream()
                        .map(line ->
                                List.of(line.reference(), line.about(), line.kind(), line.reckoned(), line.amount()))
                        .toList());
    }
}
