package io.tsunagi.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.ManagingAccounts;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.scanning.Returned;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** A coordinator brings a stack in and clears what waits, with a keyboard and a hand scanner and no mouse. */
@BrowserTest
class ScanDeskScenarioTests {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    /** All keys of a code at once, as a hand scanner sends them, and Enter. */
    private static final String SCANNER = """
            code => [...code, 'Enter'].forEach(key =>
              document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @Autowired
    ManagingAccounts accounts;

    @Autowired
    PaperPress press;

    @Autowired
    PaperScans scans;

    @LocalServerPort
    int port;

    @Test
    void aStackIsSentReadWithoutReloadAndItsUnreadPageIsPlacedByKeysThatNeverFightTheScanner() throws Exception {
        PrintRun run = Returned.declaration(press, 41);
        PrintRun late = Returned.sheet(press, 42);
        String paper = late.papers().get(0);
        String mark = UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        try (Colleague clerk = new Colleague(port, "佐藤", "ja-JP")) {
            new Colleagues(mvc, accounts, clock).hire(clerk, "scan-" + mark, "佐藤 恵", Set.of(Role.COORDINATOR));
            Page page = clerk.page();
            clerk.open("/scans");
            page.locator("#files").setInputFiles(new FilePayload[] {
                new FilePayload("戻り紙.pdf", "application/pdf", run.pdf()),
                new FilePayload("写真.jpg", "image/jpeg", Returned.photo(mark))
            });
            page.locator("form[data-scan-upload] button").press("Enter");

            PlaywrightAssertions.assertThat(page.locator("#stacks tbody tr").first())
                    .containsText("2件中2件", SOON);
            PlaywrightAssertions.assertThat(page.locator("#stacks tbody tr").first())
                    .containsText("照合済 3");
            page.locator("#stacks tbody tr a").first().press("Enter");
            page.locator("tr:has-text('写真.jpg') a").press("Enter");
            page.locator("a[href*='waiting?page=']").press("Enter");
            String waiting = page.locator("figcaption a").innerText();

            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            page.keyboard().press("r");
            PlaywrightAssertions.assertThat(page.locator("figure img")).hasAttribute("src", Pattern.compile(".*t=90"));
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            page.keyboard().press("n");
            PlaywrightAssertions.assertThat(page.locator(".scan-decided")).containsText(waiting);
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            page.keyboard().press("u");
            PlaywrightAssertions.assertThat(page.locator("figcaption a")).hasText(waiting);
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            page.evaluate(SCANNER, paper);
            PlaywrightAssertions.assertThat(page.locator(".scan-decided")).containsText(waiting);

            assertThat(scans.of(paper, 1))
                    .extracting(picture -> picture.source().name())
                    .containsExactly(waiting);
            assertThat(clerk.complaints()).isEmpty();
        }
    }
}
