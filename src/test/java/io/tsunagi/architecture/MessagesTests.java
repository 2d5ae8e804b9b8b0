package io.tsunagi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages, once, with the same placeholders, and every page asks only for texts that exist. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    private static final Pattern ASKED = Pattern.compile("#\\{([a-zA-Z][\\w.-]*[\\w])[}(]");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        Properties english = bundle("en");
        Properties japanese = bundle("ja");

        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(japanese.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(japanese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(japanese.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (String language : new String[] {"en", "ja"}) {
            Set<String> seen = new TreeSet<>();
            for (String line : Files.readAllLines(RESOURCES.resolve("messages_" + language + ".properties"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String key = line.substring(0, line.indexOf('=')).strip();
                    assertThat(seen.add(key)).as(language + " " + key).isTrue();
                }
            }
        }
    }

    @Test
    void pagesAskOnlyForTextsThatExist() throws IOException {
        Set<String> keys = bundle("en").stringPropertyNames();
        try (Stream<Path> pages = Files.walk(RESOURCES.resolve("pages"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                Matcher asked = ASKED.matcher(Files.readString(page));
                while (asked.find()) {
                    assertThat(keys).as(page.toString()).contains(asked.group(1));
                }
            }
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties bundle(String language) throws IOException {
        Properties bundle = new Properties();
        try (Reader in = Files.newBufferedReader(RESOURCES.resolve("messages_" + language + ".properties"))) {
            bundle.load(in);
        }
        return bundle;
    }
}
