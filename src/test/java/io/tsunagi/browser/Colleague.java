package io.tsunagi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody at a browser. What they look at is also checked: no WCAG 2.2 AA violation that axe-core finds, nothing wider than the
 * screen, nothing that the content security policy or the script console complains about. Pictures of it go to {@code
 * target/screenshots}.
 */
final class Colleague implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final int HEIGHT = 900;
    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final String address;
    private final String name;
    private final String language;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Colleague(int port, String name, String language) {
        this.address = "http://localhost:" + port;
        this.name = name;
        this.language = language;
        this.context = Chromium.context(language, WIDE);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
    }

    Page page() {
        return page;
    }

    /** Opens a page of the server and waits until it is drawn. */
    void open(String path) {
        page.navigate(address + path);
        page.waitForLoadState(LoadState.LOAD);
    }

    /** Reloads until the text is there: for what a machine does a moment later. */
    void await(String path, String text) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .pollInterval(java.time.Duration.ofMillis(400))
                .untilAsserted(() -> {
                    open(path);
                    assertThat(page.locator("main").innerText()).contains(text);
                });
    }

    void fill(String field, String value) {
        page.locator("[name='" + field + "']").first().fill(value);
    }

    void choose(String field, String value) {
        page.locator("select[name='" + field + "']").first().selectOption(value);
    }

    /** Presses the button of that name inside the main part and waits for the answer. */
    void press(String button) {
        Locator found = page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button));
        found.first().click();
        page.waitForLoadState(LoadState.LOAD);
    }

    /** Looks at the page as it is now, wide and on a phone, and keeps a picture of each. */
    void look(String what) {
        assertThat(page.locator("h1"))
                .as("one heading on " + page.url())
                .extracting(Locator::count)
                .isEqualTo(1);
        for (int width : new int[] {PHONE, WIDE}) {
            page.setViewportSize(width, HEIGHT);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots", what + "-" + language + "-" + width + ".png")));
            Number overflow = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            assertThat(overflow.intValue())
                    .as("pixels beyond the screen at " + width + " on " + page.url())
                    .isLessThanOrEqualTo(0);
        }
        List<Rule> violations =
                new AxeBuilder(page).withTags(STANDARD).analyze().getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList()))
                .as("accessibility of " + page.url())
                .isEmpty();
        assertThat(complaints).as("console of " + name).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
