package io.tsunagi.channels.domain;

import io.tsunagi.bulletin.PublicSituations.Notice;
import io.tsunagi.bulletin.PublicSituations.Situation;
import io.tsunagi.bulletin.PublicWords;
import io.tsunagi.paper.StatusSheetPress;
import io.tsunagi.paper.StatusSheetPress.Board;
import io.tsunagi.paper.StatusSheetPress.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Prints everything that runs on one page, to be hung up, read out or faxed; it is in the status folder too. */
@Service
public class MakeStatusSheet implements FolderPart {

    private static final int LONGEST_IMPACT = 300;
    private static final int LONGEST_ACTION = 150;

    private final StatusSheetPress press;
    private final BeliefWords belief;
    private final PublicWords words;
    private final HouseAddress address;
    private final MessageSource messages;

    MakeStatusSheet(
            StatusSheetPress press,
            BeliefWords belief,
            PublicWords words,
            HouseAddress address,
            MessageSource messages) {
        this.press = press;
        this.belief = belief;
        this.words = words;
        this.address = address;
        this.messages = messages;
    }

    @Override
    public void add(FolderContents contents, Map<String, byte[]> files) {
        FolderContents.LANGUAGES.forEach(
                language -> files.put(FolderContents.file("status", language, "pdf"), print(contents, language)));
    }

    /** The sheet as PDF, in one language. */
    public byte[] print(FolderContents contents, Locale language) {
        List<Situation> running = contents.running();
        String status = address.base() + "/status";
        String state = running.isEmpty()
                ? message("bulletin.public.calm", language)
                : message("bulletin.public.running", language, running.size());
        return press.print(new Sheet(
                language.getLanguage(),
                message("channels.sheet.title", language),
                message("channels.sheet.as-of", language, words.moment(contents.asOf(), language)),
                state,
                running.stream().map(one -> board(one, language)).toList(),
                List.of(belief.onPaper(contents, language), status),
                rest -> message("channels.sheet.rest", language, rest, status)));
    }

    private Board board(Situation situation, Locale language) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(message("bulletin.public.state." + situation.state(), language) + "  "
                + message("bulletin.public.since", language) + " " + words.moment(situation.occurredAt(), language));
        if (!situation.notices().isEmpty()) {
            Notice newest = situation.notices().get(situation.notices().size() - 1);
            Integer corrects = newest.corrects();
            paragraphs.add(message("bulletin.number", language, newest.number())
                    + (corrects == null ? "" : " (" + message("bulletin.corrects", language, corrects) + ")")
                    + "  " + words.moment(newest.publishedAt(), language));
            paragraphs.add(shortened(newest.impact().in(language), LONGEST_IMPACT));
            words.expected(newest, language).forEach((what, when) -> paragraphs.add(what + ": " + when));
            paragraphs.add(message("bulletin.action", language) + ": "
                    + shortened(newest.action().in(language), LONGEST_ACTION));
        }
        paragraphs.add(message("bulletin.next-update", language) + ": "
                + situation
                        .nextUpdate()
                        .map(next -> words.moment(next, language))
                        .orElseGet(() -> message("bulletin.public.no-next", language)));
        String title = language.getLanguage().equals("en") ? situation.titleEn() : situation.titleJa();
        return new Board(title + "  " + situation.disruption(), paragraphs);
    }

    /** The sheet is for a look; the whole text is at the address at its foot. */
    private static String shortened(String text, int longest) {
        int end = Math.min(text.length(), longest);
        boolean half = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return end == text.length() ? text : text.substring(0, half ? end - 1 : end) + "…";
    }

    private String message(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
