package io.tsunagi.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.tsunagi.identity.domain.Totp;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody at a browser. What they look at is also checked, and noted: no WCAG 2.2 AA violation that axe-core finds, nothing wider than the
 * screen, nothing that the content security policy or the script console complains about. Pictures of it go to {@code
 * target/screenshots} when {@code TSUNAGI_PICTURES} is true.
 */
final class Colleague implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    /** Whether pictures are kept for people to look at, which costs more than all the rest: {@code TSUNAGI_PICTURES=true}. */
    private static final boolean PICTURES = Boolean.parseBoolean(System.getenv("TSUNAGI_PICTURES"));

    private static final int HEIGHT = 900;
    /** Done when the page was drawn in its new size; on a busy machine that is not at once. */
    private static final String DRAWN =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))";

    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final String address;
    private final String name;
    private final String language;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private byte[] secret = new byte[0];

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

    /** Reloads until the element is there: for what a machine does a moment later. */
    void awaitElement(String path, String selector) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .pollInterval(java.time.Duration.ofMillis(400))
                .untilAsserted(() -> {
                    open(path);
                    assertThat(page.locator(selector).count()).as(main()).isEqualTo(1);
                });
    }

    void fill(String field, String value) {
        page.locator("[name='" + field + "']").first().fill(value);
    }

    void choose(String field, String value) {
        page.locator("select[name='" + field + "']").first().selectOption(value);
    }

    /** Types into a box of the declaration whatever kind of field it is. */
    void enter(String field, String value) {
        Locator box = page.locator("[name='" + field + "']").first();
        String kind = (String) box.evaluate("e => e.tagName === 'SELECT' ? 'select' : e.type");
        switch (kind) {
            case "select" -> box.selectOption(value);
            case "checkbox" -> box.check();
            default -> box.fill(value);
        }
    }

    /** Sends the form by its first button and waits for the answer. */
    void submit(String form) {
        page.locator(form).first().locator("button").first().click();
        page.waitForLoadState(LoadState.LOAD);
    }

    /** Text of the main part. */
    String main() {
        return page.locator("main").innerText();
    }

    /** First password, own password, enrolment by the letters of the secret, recovery codes, desk. */
    void signInForTheFirstTime(String login, String first, String password, Clock clock) {
        open("/sign-in");
        look("sign-in");
        fill("login", login);
        fill("password", first);
        submit("main form");
        for (int step = 0; step < 3 && !page.url().endsWith("/desk"); step++) {
            firstStep(password, clock);
        }
        assertThat(page.url()).endsWith("/desk");
    }

    /** As after the session has run out: the browser forgets it, and the server no longer knows who this is. */
    void loseSession() {
        context.clearCookies();
    }

    /** Signs in on the page that asks for it, by the password and the second factor's next code. */
    void signInAgain(String login, String password, Clock clock) {
        fill("login", login);
        fill("password", password);
        submit("main form");
        fill("code", Totp.code(secret, clock.instant().plus(Totp.STEP)));
        submit("main form");
    }

    private void firstStep(String password, Clock clock) {
        if (page.url().endsWith("/enrol/password")) {
            look("first-password");
            fill("password", password);
            fill("repeated", password);
            submit("form[action$='/enrol/password']");
        } else if (page.url().endsWith("/enrol")) {
            look("enrol");
            secret = Base32.decode(page.locator("#secret").innerText());
            fill("code", Totp.code(secret, clock.instant()));
            submit("form[action$='/enrol']");
        } else {
            look("recovery-codes");
            submit("form[action$='/enrol/codes']");
        }
    }

    /** Looks at the page as it is now, wide and on a phone, and notes what is wrong; keeps a picture of each when asked to. */
    void look(String what) {
        if (page.locator("h1").count() != 1) {
            complaints.add(page.url() + " has " + page.locator("h1").count() + " main headings");
        }
        for (int width : new int[] {PHONE, WIDE}) {
            page.setViewportSize(width, HEIGHT);
            page.evaluate(DRAWN);
            if (PICTURES) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/screenshots", what + "-" + language + "-" + width + ".png")));
            }
            Number overflow = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            if (overflow.intValue() > 0) {
                complaints.add(page.url() + " is " + overflow + " pixels too wide at " + width);
            }
        }
        for (Rule rule : new AxeBuilder(page).withTags(STANDARD).analyze().getViolations()) {
            complaints.add(page.url() + " " + rule.getId() + ": "
                    + rule.getNodes().stream()
                            .map(node -> node.getHtml())
                            .limit(3)
                            .toList());
        }
    }

    /** Everything that was wrong on the way: accessibility, width, headings, content security policy, script errors. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** RFC 4648, as authenticator apps read it. */
    private static final class Base32 {

        private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

        static byte[] decode(String text) {
            String letters = text.replaceAll("[^A-Z2-7]", "");
            byte[] bytes = new byte[letters.length() * 5 / 8];
            int buffer = 0;
            int bits = 0;
            int at = 0;
            for (char letter : letters.toCharArray()) {
                buffer = buffer << 5 | LETTERS.indexOf(letter);
                bits += 5;
                if (bits >= 8) {
                    bits -= 8;
                    bytes[at++] = (byte) (buffer >> bits);
                }
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", "last-" + name.replace(' ', '-') + ".png")));
        context.close();
    }
}
