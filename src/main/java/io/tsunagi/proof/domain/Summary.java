package io.tsunagi.proof.domain;

import io.tsunagi.frame.Times;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.Column;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.proof.ProofSource.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** The summary of a proof on paper, Japanese and English side by side: a table of each source, the earliest facts first. */
@Component
class Summary {

    private static final String FORM = "tsunagi/statement";
    /** Longer tables belong into the data, which is whole. */
    private static final int MOST_ROWS = 100;

    private final PaperPress press;
    private final SignedIn signedIn;
    private final ProofWords words;
    private final Times times;

    Summary(PaperPress press, SignedIn signedIn, ProofWords words, Times times) {
        this.press = press;
        this.signedIn = signedIn;
        this.words = words;
        this.times = times;
    }

    byte[] print(
            String reference, String disruption, String contentHash, SortedMap<String, List<Item>> facts, Instant now) {
        Map<String, String> states =
                facts.getOrDefault("disruption", List.of()).get(0).facts();
        PrintOrder order = new PrintOrder(
                FORM,
                LocalDate.ofInstant(now, times.zone()),
                reference,
                "/proofs/" + reference,
                disruption,
                Map.of(
                        "title", both("proof.title"),
                        "subtitle", states.getOrDefault("titleEn", ""),
                        "subject", states.getOrDefault("titleJa", "") + " " + disruption,
                        "author", signedIn.person().login(),
                        "dated", times.exact(now),
                        "number", reference),
                List.of(),
                null);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("", List.of(both("proof.print.hash"), contentHash), List.of(), List.of()));
        facts.forEach((name, items) -> sections.add(section(name, items)));
        return press.printReport(order, sections).pdf();
    }

    private Section section(String name, List<Item> items) {
        String heading = words.both("proof.part." + name, name) + "（" + items.size() + "）";
        if (items.isEmpty()) {
            return new Section(heading, List.of(both("proof.print.none")), List.of(), List.of());
        }
        List<List<String>> rows = items.stream()
                .sorted(Comparator.comparing(Item::at).thenComparing(Item::id))
                .limit(MOST_ROWS)
                .map(item -> List.of(times.exact(item.at()), words.of(item)))
                .toList();
        List<String> more = items.size() > MOST_ROWS ? List.of(both("proof.print.more")) : List.of();
        return new Section(
                heading,
                more,
                List.of(new Column(both("proof.print.at"), 2, false), new Column(both("proof.print.fact"), 8, false)),
                rows);
    }

    private String both(String key) {
        return words.both(key, key);
    }
}
