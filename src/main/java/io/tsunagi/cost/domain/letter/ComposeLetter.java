package io.tsunagi.cost.domain.letter;

import io.tsunagi.cost.domain.Amounts;
import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.CostHand;
import io.tsunagi.cost.domain.CostWords;
import io.tsunagi.cost.domain.Reckoning;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the words of a template and the numbers of the log together. */
@Component
class ComposeLetter {

    private final LetterTemplates templates;
    private final Disruptions disruptions;
    private final CostWords words;
    private final CostHand hand;
    private final Times times;

    ComposeLetter(LetterTemplates templates, Disruptions disruptions, CostWords words, CostHand hand, Times times) {
        this.templates = templates;
        this.disruptions = disruptions;
        this.words = words;
        this.hand = hand;
        this.times = times;
    }

    Optional<LetterTemplate> template(String key) {
        return templates.find(key, hand.today());
    }

    Letter.Content compose(LetterTemplate template, DraftLetter.Command command, List<CostEntry> entries) {
        Locale language = Objects.requireNonNull(command.language());
        LetterTemplate.Text text = template.text(language);
        Map<String, String> values = values(command, entries, language);
        return new Letter.Content(
                text.title(),
                LetterTemplate.paragraphs(text.before(), values),
                entries.stream().map(entry -> line(entry, language)).toList(),
                LetterTemplate.paragraphs(text.after(), values));
    }

    private Map<String, String> values(DraftLetter.Command command, List<CostEntry> entries, Locale language) {
        Disruption disruption =
                disruptions.find(command.disruption()).orElseThrow(() -> new NotHere(command.disruption()));
        Map<String, String> values = new HashMap<>();
        values.put("addressee", command.addressee().strip());
        values.put("disruption", disruption.reference());
        values.put("title", language.getLanguage().equals("ja") ? disruption.titleJa() : disruption.titleEn());
        values.put("began", times.exact(disruption.occurredAt()));
        values.put("up", up(disruption.systemUpAt(), language));
        values.put("today", hand.today().toString());
        values.put("count", Integer.toString(entries.size()));
        values.put("totals", totals(entries, language));
        values.put("words", command.words().strip());
        return values;
    }

    private String up(@Nullable Instant at, Locale language) {
        return at == null ? words.say(language, "letter.not-up") : times.exact(at);
    }

    /** A sum for each currency, side by side. */
    private String totals(List<CostEntry> entries, Locale language) {
        Map<String, Money> sums = entries.stream()
                .map(CostEntry::amount)
                .collect(Collectors.toMap(
                        amount -> amount.currency().getCurrencyCode(), amount -> amount, Money::plus, TreeMap::new));
        return sums.isEmpty()
                ? words.say(language, "letter.no-costs")
                : sums.values().stream().map(Amounts::text).collect(Collectors.joining(", "));
    }

    private Letter.Line line(CostEntry entry, Locale language) {
        Reckoning reckoning = entry.reckoning();
        String reckoned = reckoning == null ? "" : words.reckoned(reckoning, language);
        return new Letter.Line(
                entry.reference(),
                words.about(entry, language),
                words.kind(entry.kind(), language),
                entry.differs() ? reckoned + " " + words.say(language, "cost.differs", entry.whyDiffers()) : reckoned,
                Amounts.text(entry.amount()));
    }
}
