package io.tsunagi.cost.web;

import io.tsunagi.cost.domain.Amounts;
import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.CostWords;
import io.tsunagi.cost.domain.Reckoning;
import io.tsunagi.cost.domain.letter.Letter;
import io.tsunagi.cost.domain.letter.Letters;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Money;
import io.tsunagi.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages of costs and letters share: the disruption they belong to, entries in words, refusals. */
@Component("costViews")
public class CostViews {

    private final Disruptions disruptions;
    private final Letters letters;
    private final CostWords words;
    private final MessageSource messages;

    CostViews(Disruptions disruptions, Letters letters, CostWords words, MessageSource messages) {
        this.disruptions = disruptions;
        this.letters = letters;
        this.words = words;
        this.messages = messages;
    }

    /** An amount with its currency; a dash for none. */
    public String money(@Nullable Money money) {
        return money == null ? "–" : Amounts.text(money);
    }

    void disruption(String reference, Model model, Locale locale) {
        Disruption disruption = disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
        model.addAttribute("of", reference);
        model.addAttribute("outage", locale.getLanguage().equals("ja") ? disruption.titleJa() : disruption.titleEn());
    }

    List<Line> lines(List<CostEntry> entries, Locale locale) {
        return entries.stream().map(entry -> line(entry, locale)).toList();
    }

    Line line(CostEntry entry, Locale locale) {
        Reckoning reckoning = entry.reckoning();
        return new Line(
                entry,
                words.about(entry, locale),
                reckoning == null ? "" : words.reckoned(reckoning, locale),
                Amounts.text(entry.amount()),
                money(entry.settled()));
    }

    List<Letter> letters(String disruption) {
        return letters.of(disruption);
    }

    List<Letter> naming(String entry) {
        return letters.naming(entry);
    }

    Typing typing(Map<String, String> typed, Refused refused, Locale locale) {
        return Typing.of(typed, refused.refusals(), messages, locale);
    }

    /** What an entry says, as it would be typed. */
    Map<String, String> typed(CostEntry entry) {
        Map<String, String> typed = new HashMap<>();
        Reckoning reckoning = entry.reckoning();
        typed.put("about", entry.about() == null ? "" : entry.about());
        typed.put("cargo", entry.cargo());
        typed.put("kind", entry.kind().name());
        typed.put("cause", entry.cause());
        typed.put("bearer", entry.bearer().name());
        typed.put("counterparty", entry.counterparty());
        typed.put("on", entry.on().toString());
        typed.put("currency", entry.amount().currency().getCurrencyCode());
        typed.put("whyDiffers", entry.whyDiffers());
        if (reckoning != null) {
            typed.put("to", reckoning.to().toString());
            typed.put("freeDays", Integer.toString(reckoning.freeDays()));
            typed.put("rate", reckoning.rate().amount().toPlainString());
        }
        if (reckoning == null || entry.differs()) {
            typed.put("amount", entry.amount().amount().toPlainString());
        }
        return typed;
    }

    /** A header that makes a browser save the answer under that name. */
    static String saved(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /**
     * An entry in words.
     *
     * @param reckoned days, free days and rate; empty for kinds that are not by the day
     */
    public record Line(CostEntry entry, String about, String reckoned, String amount, String settled) {}
}
