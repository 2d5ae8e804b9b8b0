package io.tsunagi.cost.persistence;

import io.tsunagi.cost.domain.letter.LetterTemplate;
import io.tsunagi.cost.domain.letter.LetterTemplate.Text;
import io.tsunagi.cost.domain.letter.LetterTemplates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Kinds of letters as files {@code letters/<key>.<edition>.yml}: those packed into the jar, and above them those of the folder beside
 * it (setting {@code tsunagi.templates}), which replace packed ones of the same day. They are read once, at start, so that one with a
 * mistake stops the start and not a letter.
 */
@Component
class LetterFiles implements LetterTemplates {

    private static final Pattern PLACE = Pattern.compile("letters/([a-z0-9-]+)\\.(\\d{4}-\\d{2}-\\d{2})\\.yml$");

    private final NavigableMap<String, NavigableMap<LocalDate, LetterTemplate>> known = new TreeMap<>();

    LetterFiles(@Value("${tsunagi.templates:templates}") Path folder) {
        try {
            for (Resource packed :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:templates/letters/*.yml")) {
                add(packed, packed.getURL().toString());
            }
            Path beside = folder.resolve("letters");
            if (Files.isDirectory(beside)) {
                try (Stream<Path> files = Files.list(beside)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        add(new FileSystemResource(file), file.toString().replace('\\', '/'));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("letters cannot be read", e);
        }
    }

    @Override
    public List<LetterTemplate> on(LocalDate day) {
        return known.values().stream()
                .map(editions -> editions.floorEntry(day))
                .filter(Objects::nonNull)
                .map(Map.Entry::getValue)
                .toList();
    }

    private void add(Resource file, String place) throws IOException {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.find()) {
            return;
        }
        try (InputStream in = file.getInputStream()) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            LetterTemplate template = new LetterTemplate(
                    matcher.group(1),
                    LocalDate.parse(matcher.group(2)),
                    LetterTemplate.Costs.valueOf(String.valueOf(yaml.get("costs"))),
                    Boolean.TRUE.equals(yaml.get("words")),
                    text(yaml, "ja"),
                    text(yaml, "en"));
            known.computeIfAbsent(template.key(), key -> new TreeMap<>()).put(template.edition(), template);
        } catch (RuntimeException e) {
            throw new IllegalStateException("letter " + place + " cannot be used", e);
        }
    }

    private static Text text(Map<String, Object> yaml, String language) {
        Map<?, ?> words = yaml.get(language) instanceof Map<?, ?> map ? map : Map.of();
        return new Text(word(words, "title"), word(words, "use"), word(words, "before"), word(words, "after"));
    }

    private static String word(Map<?, ?> words, String field) {
        return words.get(field) instanceof String word ? word.strip() : "";
    }
}
