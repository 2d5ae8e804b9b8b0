package io.tsunagi.risk.persistence;

import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.question.QuestionnaireTemplate;
import io.tsunagi.risk.domain.question.QuestionnaireTemplate.Question;
import io.tsunagi.risk.domain.question.QuestionnaireTemplates;
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
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Questionnaires as files {@code questionnaires/<key>.<edition>.yml}: those packed into the jar, and above them those of the folder
 * beside it (setting {@code tsunagi.templates}), which replace packed ones of the same day. They are read once, at start, so that one
 * with a mistake stops the start and not a letter.
 */
@Component
class TemplateFiles implements QuestionnaireTemplates {

    private static final Pattern PLACE = Pattern.compile("questionnaires/([a-z0-9-]+)\\.(\\d{4}-\\d{2}-\\d{2})\\.yml$");

    private final NavigableMap<String, NavigableMap<LocalDate, QuestionnaireTemplate>> known = new TreeMap<>();

    TemplateFiles(@Value("${tsunagi.templates:templates}") Path folder) {
        try {
            for (Resource packed : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:templates/questionnaires/*.yml")) {
                add(packed, packed.getURL().toString());
            }
            Path beside = folder.resolve("questionnaires");
            if (Files.isDirectory(beside)) {
                try (Stream<Path> files = Files.list(beside)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        add(new FileSystemResource(file), file.toString().replace('\\', '/'));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("questionnaires cannot be read", e);
        }
    }

    @Override
    public List<QuestionnaireTemplate> on(LocalDate day) {
        return known.values().stream()
                .map(editions -> editions.floorEntry(day))
                .filter(Objects::nonNull)
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public Optional<QuestionnaireTemplate> find(String key, LocalDate edition) {
        return Optional.ofNullable(known.get(key)).map(editions -> editions.get(edition));
    }

    private void add(Resource file, String place) throws IOException {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.find()) {
            return;
        }
        try (InputStream in = file.getInputStream()) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            QuestionnaireTemplate template = template(matcher.group(1), LocalDate.parse(matcher.group(2)), yaml);
            known.computeIfAbsent(template.key(), key -> new TreeMap<>()).put(template.edition(), template);
        } catch (RuntimeException e) {
            throw new IllegalStateException("questionnaire " + place + " cannot be used", e);
        }
    }

    private static QuestionnaireTemplate template(String key, LocalDate edition, Map<String, Object> yaml) {
        List<?> questions = yaml.get("questions") instanceof List<?> list ? list : List.of();
        return new QuestionnaireTemplate(
                key,
                edition,
                word(yaml, "title", "ja"),
                word(yaml, "title", "en"),
                word(yaml, "intro", "ja"),
                word(yaml, "intro", "en"),
                questions.stream().map(TemplateFiles::question).toList());
    }

    private static Question question(@Nullable Object yaml) {
        if (!(yaml instanceof Map<?, ?> box)) {
            throw new IllegalArgumentException("a question is a list of fields");
        }
        return new Question(
                Ingredient.valueOf(String.valueOf(box.get("item"))),
                word(box, "text", "ja"),
                word(box, "text", "en"),
                word(box, "hint", "ja"),
                word(box, "hint", "en"),
                Boolean.TRUE.equals(box.get("file")),
                box.get("valid-days") instanceof Integer days ? days : 0);
    }

    private static String word(Map<?, ?> box, String field, String language) {
        return box.get(field) instanceof Map<?, ?> words && words.get(language) instanceof String word
                ? word.strip()
                : "";
    }
}
