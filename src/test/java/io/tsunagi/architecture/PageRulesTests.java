package io.tsunagi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Thymeleaf refuses only when somebody opens the page with the data that leads there. */
class PageRulesTests {

    private static final Path PAGES = Path.of("src", "main", "resources", "pages");
    /** Beans may not be asked inside an address or an attribute of no fixed name; {@code th:with} asks them before. */
    private static final Pattern BEAN_IN_ADDRESS = Pattern.compile("@\\{[^\"]*?\\$\\{[^}\"]*@\\w");

    private static final Pattern BEAN_IN_ATTRIBUTE = Pattern.compile("th:attr=\"[^\"]*\\$\\{[^}\"]*@\\w");

    @Test
    void noPageAsksABeanWhereThatIsForbidden() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(PAGES)) {
            for (Path page :
                    pages.filter(one -> one.toString().endsWith(".html")).toList()) {
                List<String> lines = Files.readAllLines(page);
                for (int i = 0; i < lines.size(); i++) {
                    if (asks(lines.get(i))) {
                        found.add(PAGES.relativize(page) + ":" + (i + 1));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theRuleSeesWhatItIsFor() {
        assertThat(asks("<a th:href=\"@{${@auditWords.page(entry.about)}}\">")).isTrue();
        assertThat(asks("<a th:attr=\"title=${@times.exact(at)}\">")).isTrue();
        assertThat(asks("<a th:with=\"there=${@auditWords.page(of)}\" th:href=\"@{${there}}\">"))
                .isFalse();
    }

    private static boolean asks(String line) {
        return BEAN_IN_ADDRESS.matcher(line).find()
                || BEAN_IN_ATTRIBUTE.matcher(line).find();
    }
}
