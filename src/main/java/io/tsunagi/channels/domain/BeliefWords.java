package io.tsunagi.channels.domain;

import io.tsunagi.bulletin.PublicWords;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says until when a copy may be believed, and whom to ask afterwards. */
@Component
public class BeliefWords {

    private final PublicWords words;
    private final MessageSource messages;

    BeliefWords(PublicWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** For a reader who cannot know whether the copy is still kept up. */
    public String until(FolderContents contents, Instant until, Locale language) {
        return messages.getMessage(
                "folder.page.believe",
                new Object[] {words.moment(until, language), whom(contents, language)},
                language);
    }

    /** For a reader whose machine knows that the time has passed. */
    public String passed(FolderContents contents, Instant until, Locale language) {
        return messages.getMessage(
                "folder.page.cut-off.why",
                new Object[] {words.moment(until, language), whom(contents, language)},
                language);
    }

    /** For a reader of paper, which nobody keeps up. */
    String onPaper(FolderContents contents, Locale language) {
        return messages.getMessage(
                "channels.sheet.believe",
                new Object[] {words.moment(contents.believeUntil(), language), whom(contents, language)},
                language);
    }

    private String whom(FolderContents contents, Locale language) {
        return contents.phone().isEmpty()
                ? messages.getMessage("folder.page.no-phone", null, language)
                : messages.getMessage("folder.page.phone", new Object[] {contents.phone()}, language);
    }
}
