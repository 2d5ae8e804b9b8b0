package io.tsunagi.drill.persistence;

import io.tsunagi.drill.domain.Fault;
import io.tsunagi.drill.domain.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Scenarios as folders {@code drills/<key>}: those packed into the jar, and above them those of the folder beside it (setting {@code
 * tsunagi.templates}), which replace packed ones of the same key.
 */
@Component
class ScenarioFolders implements Scenarios {

    static final int LARGEST = 1_000_000;
    private static final Pattern PACKED = Pattern.compile("drills/([a-z0-9-]+)/scenario\\.yml$");
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]+");

    private final ScenarioReader reader = new ScenarioReader();
    private final Map<String, Found> packed = new TreeMap<>();
    private final Path beside;

    ScenarioFolders(@Value("${tsunagi.templates:templates}") Path templates) {
        this.beside = templates.resolve("drills");
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:templates/drills/*/" + ScenarioReader.FILE)) {
                Matcher place = PACKED.matcher(file.getURL().toString());
                if (place.find()) {
                    Resource facts = file.createRelative(ScenarioReader.PUBLISHED);
                    String published = facts.exists() ? text(facts) : "";
                    packed.put(place.group(1), reader.read(place.group(1), false, text(file), published));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("scenarios cannot be read", e);
        }
    }

    @Override
    public List<Found> all() {
        Map<String, Found> all = new TreeMap<>(packed);
        if (Files.isDirectory(beside)) {
            try (Stream<Path> folders = Files.list(beside)) {
                folders.filter(folder ->
                                KEY.matcher(folder.getFileName().toString()).matches())
                        .filter(folder -> Files.isRegularFile(folder.resolve(ScenarioReader.FILE)))
                        .map(this::own)
                        .forEach(found -> all.put(found.key(), found));
            } catch (IOException e) {
                throw new UncheckedIOException("the folder of scenarios cannot be read", e);
            }
        }
        return List.copyOf(all.values());
    }

    private Found own(Path folder) {
        String key = folder.getFileName().toString();
        Path facts = folder.resolve(ScenarioReader.PUBLISHED);
        try {
            for (Path file : List.of(folder.resolve(ScenarioReader.FILE), facts)) {
                if (Files.exists(file) && Files.size(file) > LARGEST) {
                    String name = file.getFileName().toString();
                    return new Found(
                            key, true, null, List.of(new Fault(name, 1, "drill.fault.large", List.of(LARGEST))));
                }
            }
            String yaml = Files.readString(folder.resolve(ScenarioReader.FILE));
            return reader.read(key, true, yaml, Files.exists(facts) ? Files.readString(facts) : "");
        } catch (IOException e) {
            return new Found(
                    key, true, null, List.of(new Fault(ScenarioReader.FILE, 1, "drill.fault.unreadable", List.of())));
        }
    }

    private static String text(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
