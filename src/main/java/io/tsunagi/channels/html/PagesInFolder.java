package io.tsunagi.channels.html;

import io.tsunagi.bulletin.PublicSituations.Situation;
import io.tsunagi.bulletin.PublicTables;
import io.tsunagi.bulletin.PublicTables.Table;
import io.tsunagi.channels.domain.BeliefWords;
import io.tsunagi.channels.domain.FolderContents;
import io.tsunagi.channels.domain.FolderPart;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * The pages of the folder in both languages. They work from any place and from {@code file://}: links lead beside them, the style and the
 * one small script are files of the folder. Each says in words until when it may be believed; the script only shows the banner when a
 * browser's clock knows that the time has passed.
 */
@Component
class PagesInFolder implements FolderPart {

    private static final String HTML = "html";

    private final SpringTemplateEngine templates;
    private final FolderWords words;
    private final BeliefWords belief;
    private final List<PublicTables> tables;

    PagesInFolder(SpringTemplateEngine templates, FolderWords words, BeliefWords belief, List<PublicTables> tables) {
        this.templates = templates;
        this.words = words;
        this.belief = belief;
        this.tables = tables;
    }

    /**
     * What every page says of itself.
     *
     * @param until ISO 8601, for the script; null when the page changes no more
     * @param believe the same in words; null likewise
     * @param passed words of the banner; null likewise
     */
    record Page(
            String ja,
            String en,
            String asOf,
            @Nullable String until,
            @Nullable String believe,
            @Nullable String passed) {}

    /** A link to a file beside. */
    record Link(String file, String title) {}

    @Override
    public void add(FolderContents contents, Map<String, byte[]> files) {
        files.put("status.css", resource("/static/css/status.css"));
        files.put("cut-off.js", resource("/pages/channels/folder/cut-off.js"));
        for (Locale language : FolderContents.LANGUAGES) {
            index(contents, language, files);
            contents.situations().forEach(one -> disruption(contents, one, language, files));
        }
    }

    private void index(FolderContents contents, Locale language, Map<String, byte[]> files) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("running", boards(contents, contents.running(), language));
        model.put("over", boards(contents, contents.over(), language));
        put("index", page(contents, "index", contents.believeUntil(), language), model, language, files);
    }

    private void disruption(FolderContents contents, Situation situation, Locale language, Map<String, byte[]> files) {
        Instant until = contents.believeUntil(situation).orElse(null);
        List<Link> links = new ArrayList<>();
        for (PublicTables source : tables) {
            Optional<Table> table = source.of(situation.disruption(), language);
            String name = source.name() + "-" + situation.disruption();
            table.ifPresent(found -> {
                Map<String, @Nullable Object> model = new HashMap<>();
                model.put("table", found);
                model.put("board", words.board(contents, situation, language));
                put("table", page(contents, name, until, language), model, language, files);
                links.add(new Link(FolderContents.file(name, language, HTML), found.title()));
            });
        }
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("board", words.board(contents, situation, language));
        model.put("links", links);
        put("disruption", page(contents, situation.disruption(), until, language), model, language, files);
    }

    private void put(
            String template,
            Page page,
            Map<String, @Nullable Object> model,
            Locale language,
            Map<String, byte[]> files) {
        boolean english = language.getLanguage().equals("en");
        model.put("page", page);
        model.put("language", language.getLanguage());
        model.put("index", FolderContents.file("index", language, HTML));
        model.put("feed", FolderContents.file("feed", language, "atom"));
        model.put("calendar", FolderContents.file("next-updates", language, "ics"));
        model.put("sheet", FolderContents.file("status", language, "pdf"));
        String text = templates.process("channels/folder/" + template, new Context(language, model));
        files.put(english ? page.en() : page.ja(), text.getBytes(StandardCharsets.UTF_8));
    }

    private Page page(FolderContents contents, String name, @Nullable Instant until, Locale language) {
        return new Page(
                FolderContents.file(name, Locale.JAPANESE, HTML),
                FolderContents.file(name, Locale.ENGLISH, HTML),
                words.moment(contents.asOf(), language),
                until == null ? null : until.toString(),
                until == null ? null : belief.until(contents, until, language),
                until == null ? null : belief.passed(contents, until, language));
    }

    private List<FolderWords.Board> boards(FolderContents contents, List<Situation> situations, Locale language) {
        return situations.stream()
                .map(one -> words.board(contents, one, language))
                .toList();
    }

    private static byte[] resource(String path) {
        try (InputStream in = PagesInFolder.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
