package io.tsunagi.paper.persistence;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tsunagi.paper.FormUse;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormSample;
import io.tsunagi.paper.domain.form.Forms;
import io.tsunagi.paper.domain.form.RoomForCodes;
import io.tsunagi.paper.domain.form.RoomForFiducials;
import io.tsunagi.shared.ExerciseMark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Forms as folders {@code forms/<authority>/<form>/<valid-from>/form.yml}: those packed into the jar, and above them those of
 * a folder beside it (setting {@code tsunagi.templates}), whose editions replace packed ones of the same day. They are read
 * once, at start, so a form with a mistake stops the start and not a print. People train with the sheets they have: an exercise that
 * plays in earlier days uses the newest edition of a form of our own, and of another's form, where it had none yet, the first.
 */
@Component
class FormFolders implements Forms {

    private static final Logger LOG = LoggerFactory.getLogger(FormFolders.class);
    private static final Pattern PLACE = Pattern.compile("forms/([^/]+/[^/]+)/(\\d{4}-\\d{2}-\\d{2})/form\\.yml$");

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final NavigableMap<String, NavigableMap<LocalDate, FormDefinition>> forms = new TreeMap<>();
    private final Map<FormDefinition, Resource> folders = new IdentityHashMap<>();
    private final boolean exercise;

    @Autowired
    FormFolders(@Value("${tsunagi.templates:templates}") Path folder, ExerciseMark mark) {
        this.exercise = mark.isExercise();
        try {
            Resource[] packed =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:templates/forms/*/*/*/form.yml");
            for (Resource resource : packed) {
                add(resource, resource.getURL().toString());
            }
            Path beside = folder.resolve("forms");
            if (Files.isDirectory(beside)) {
                try (var files = Files.walk(beside, 4)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        add(new FileSystemResource(file), file.toString().replace('\\', '/'));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("forms cannot be read", e);
        }
        LOG.info("forms known count={} keys={}", forms.size(), forms.keySet());
    }

    /** Those of a real house. */
    FormFolders(Path folder) {
        this(folder, ExerciseMark.NONE);
    }

    @Override
    public Optional<FormDefinition> find(String key, LocalDate on) {
        return Optional.ofNullable(forms.get(key))
                .map(editions -> exercise ? ofExercise(editions, on) : editions.floorEntry(on))
                .map(Map.Entry::getValue);
    }

    private static Map.Entry<LocalDate, FormDefinition> ofExercise(
            NavigableMap<LocalDate, FormDefinition> editions, LocalDate on) {
        Map.Entry<LocalDate, FormDefinition> newest = editions.lastEntry();
        if (newest.getValue().use() == FormUse.HOUSE) {
            return newest;
        }
        Map.Entry<LocalDate, FormDefinition> valid = editions.floorEntry(on);
        return valid == null ? editions.firstEntry() : valid;
    }

    @Override
    public List<String> keys() {
        return List.copyOf(forms.keySet());
    }

    @Override
    public List<FormDefinition> all() {
        return forms.values().stream()
                .flatMap(editions -> editions.values().stream())
                .toList();
    }

    @Override
    public Optional<FormSample> sample(FormDefinition form) {
        Resource folder = folders.get(form);
        if (folder == null) {
            return Optional.empty();
        }
        try {
            Resource sample = folder.createRelative("sample.yml");
            return sample.exists()
                    ? Optional.of(mapper.convertValue(yaml(sample), FormSample.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("sample cannot be read: " + form.key(), e);
        }
    }

    private static Map<String, Object> yaml(Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            return new LinkedHashMap<>(
                    new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(in));
        }
    }

    private void add(Resource resource, String place) throws IOException {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.find()) {
            return;
        }
        LocalDate edition = LocalDate.parse(matcher.group(2));
        try {
            Map<String, Object> yaml = yaml(resource);
            yaml.put("key", matcher.group(1));
            yaml.put("edition", edition.toString());
            FormDefinition form = mapper.convertValue(yaml, FormDefinition.class);
            RoomForCodes.check(form);
            RoomForFiducials.check(form);
            forms.computeIfAbsent(form.key(), key -> new TreeMap<>()).put(edition, form);
            folders.put(form, resource);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException("form cannot be read: " + place + ": " + e.getMessage(), e);
        }
    }
}
