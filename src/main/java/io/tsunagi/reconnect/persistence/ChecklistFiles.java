package io.tsunagi.reconnect.persistence;

import io.tsunagi.reconnect.domain.Checklist;
import io.tsunagi.reconnect.domain.Checklist.Item;
import io.tsunagi.reconnect.domain.Checklist.Proof;
import io.tsunagi.reconnect.domain.Checklist.Section;
import io.tsunagi.reconnect.domain.Checklists;
import io.tsunagi.reconnect.domain.GateState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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
 * Checklists as files {@code gates/reconnection.<edition>.yml}: those packed into the jar, and above them those of the folder beside it
 * (setting {@code tsunagi.templates}), which replace packed ones of the same day. They are read once, at start, so that one with a
 * mistake stops the start and not a gate.
 */
@Component
class ChecklistFiles implements Checklists {

    private static final Pattern PLACE = Pattern.compile("gates/reconnection\\.(\\d{4}-\\d{2}-\\d{2})\\.yml$");

    private final NavigableMap<LocalDate, Checklist> editions = new TreeMap<>();

    ChecklistFiles(@Value("${tsunagi.templates:templates}") Path folder) {
        try {
            for (Resource packed :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:templates/gates/*.yml")) {
                add(packed, packed.getURL().toString());
            }
            Path beside = folder.resolve("gates");
            if (Files.isDirectory(beside)) {
                try (Stream<Path> files = Files.list(beside)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        add(new FileSystemResource(file), file.toString().replace('\\', '/'));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("checklists cannot be read", e);
        }
        if (editions.isEmpty()) {
            throw new IllegalStateException("there is no checklist gates/reconnection.<day>.yml");
        }
    }

    @Override
    public Checklist on(LocalDate day) {
        Map.Entry<LocalDate, Checklist> current = editions.floorEntry(day);
        return current == null ? editions.firstEntry().getValue() : current.getValue();
    }

    @Override
    public Checklist edition(LocalDate edition) {
        Checklist found = editions.get(edition);
        if (found == null) {
            throw new IllegalStateException("the checklist gates/reconnection." + edition + ".yml is gone");
        }
        return found;
    }

    private void add(Resource file, String place) throws IOException {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.find()) {
            return;
        }
        try (InputStream in = file.getInputStream()) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Checklist checklist = checklist(LocalDate.parse(matcher.group(1)), yaml);
            editions.put(checklist.edition(), checklist);
        } catch (RuntimeException e) {
            throw new IllegalStateException("checklist " + place + " cannot be used", e);
        }
    }

    private static Checklist checklist(LocalDate edition, Map<String, Object> yaml) {
        return new Checklist(
                edition,
                boxes(yaml.get("sections"))
                        .map(box -> new Section(word(box, "code"), word(box, "ja"), word(box, "en")))
                        .toList(),
                boxes(yaml.get("items")).map(ChecklistFiles::item).toList());
    }

    private static Item item(Map<?, ?> box) {
        return new Item(
                word(box, "code"),
                word(box, "ja"),
                word(box, "en"),
                GateState.valueOf(word(box, "due")),
                Proof.valueOf(word(box, "proof")),
                Boolean.TRUE.equals(box.get("reuse")),
                Boolean.TRUE.equals(box.get("file")),
                Boolean.TRUE.equals(box.get("waivable")),
                box.get("valid-days") instanceof Integer days ? days : 0);
    }

    private static Stream<Map<?, ?>> boxes(@Nullable Object yaml) {
        if (!(yaml instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalArgumentException("sections and items are lists");
        }
        return list.stream().map(one -> {
            if (!(one instanceof Map<?, ?> box)) {
                throw new IllegalArgumentException("each is a list of fields");
            }
            return box;
        });
    }

    private static String word(Map<?, ?> box, String field) {
        if (!(box.get(field) instanceof String word) || word.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return word.strip();
    }
}
