package io.tsunagi.channels.atom;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.tsunagi.bulletin.PublicSituations.Situation;
import io.tsunagi.channels.domain.HouseAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Published bulletins as an Atom feed (RFC 4287) in one language. Each bulletin is one entry for ever with the same id; a correction is an
 * entry of its own that says what it corrects; the end of a disruption is an entry too. The same bulletins give the same bytes.
 */
@Component
public class AtomFeed {

    /** Entries of a feed; the newest ones. */
    public static final int MOST = 100;

    private static final Instant HOUSE = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HTML = "text/html";

    private final EntryWords words;
    private final HouseAddress address;
    private final MessageSource messages;

    AtomFeed(EntryWords words, HouseAddress address, MessageSource messages) {
        this.words = words;
        this.address = address;
        this.messages = messages;
    }

    /**
     * The feed.
     *
     * @param one the only disruption that it tells of; null when it tells of all
     * @param places where it and the pages are found
     */
    public byte[] write(List<Situation> situations, @Nullable Situation one, Locale language, Places places) {
        List<Entry> entries = new ArrayList<>();
        situations.forEach(situation -> entries.addAll(entries(situation, language, places)));
        entries.sort(Comparator.comparing(Entry::getUpdated).reversed().thenComparing(Entry::getId));
        List<Entry> newest = entries.subList(0, Math.min(MOST, entries.size()));
        Feed feed = new Feed("atom_1.0");
        feed.setId(address.tag(HOUSE, (one == null ? "status" : one.disruption()) + "/" + language.getLanguage()));
        feed.setTitle(title(one, language));
        feed.setUpdated(newest.isEmpty() ? Date.from(HOUSE) : newest.get(0).getUpdated());
        Person house = new Person();
        house.setName("Tsunagi");
        feed.setAuthors(List.of(house));
        feed.setAlternateLinks(
                List.of(link("alternate", HTML, places.page(one == null ? null : one.disruption()), language)));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", places.self(), language)));
        feed.setEntries(new ArrayList<>(newest));
        return bytes(feed);
    }

    /** When the newest thing in it happened. */
    public static Instant updated(List<Situation> situations) {
        return situations.stream()
                .flatMap(situation -> {
                    Instant end = situation.endedAt();
                    return end == null
                            ? situation.notices().stream().map(notice -> notice.publishedAt())
                            : List.of(end).stream();
                })
                .max(Comparator.naturalOrder())
                .orElse(HOUSE);
    }

    private String title(@Nullable Situation one, Locale language) {
        String all = messages.getMessage("bulletin.public.title", null, language);
        return one == null ? all : all + " " + EntryWords.title(one, language) + " " + one.disruption();
    }

    private List<Entry> entries(Situation situation, Locale language, Places places) {
        List<Entry> entries = new ArrayList<>();
        situation.notices().forEach(notice -> {
            Entry entry = entry(notice.reference(), notice.publishedAt(), situation, language, places);
            entry.setTitle(words.title(situation, notice, language));
            entry.setContents(List.of(text(words.text(notice, language))));
            entries.add(entry);
        });
        Instant end = situation.endedAt();
        if (end != null) {
            Entry entry = entry(situation.disruption() + "/over", end, situation, language, places);
            entry.setTitle(messages.getMessage(
                    "channels.feed.over", new Object[] {EntryWords.title(situation, language)}, language));
            entry.setContents(
                    List.of(text(messages.getMessage("bulletin.public.state." + situation.state(), null, language))));
            entries.add(entry);
        }
        return entries;
    }

    private Entry entry(String name, Instant at, Situation situation, Locale language, Places places) {
        Entry entry = new Entry();
        entry.setId(address.tag(at, name + "/" + language.getLanguage()));
        entry.setPublished(Date.from(at));
        entry.setUpdated(Date.from(at));
        entry.setAlternateLinks(List.of(link("alternate", HTML, places.page(situation.disruption()), language)));
        return entry;
    }

    private static Link link(String rel, String type, String href, Locale language) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(href);
        link.setHreflang(language.getLanguage());
        return link;
    }

    private static Content text(String words) {
        Content content = new Content();
        content.setType(Content.TEXT);
        content.setValue(words);
        return content;
    }

    private static byte[] bytes(Feed feed) {
        try {
            return new WireFeedOutput().outputString(feed, true).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException("the feed cannot be written", e);
        }
    }

    /** Where a feed and the pages it leads to are found. */
    public interface Places {

        /** The feed itself. */
        String self();

        /** The page of a disruption; of all of them for null. */
        String page(@Nullable String disruption);
    }
}
