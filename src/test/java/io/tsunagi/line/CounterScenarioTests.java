package io.tsunagi.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.tsunagi.As;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.PrintSlip;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.ManagingAccounts;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** A broker at the counter of customs, with a keyboard and a scanner and no mouse; and a driver at the gate with the slip. */
@BrowserTest
class CounterScenarioTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @Autowired
    ManagingAccounts accounts;

    @Autowired
    DeclarationCases cases;

    @Autowired
    Reading reading;

    @Autowired
    PrintSlip slips;

    @LocalServerPort
    int port;

    @Test
    void aBrokerServesTwoCasesByKeyboardAloneAndTheDriverSeesTheState() throws Exception {
        Outage outage = cases.outage();
        String lodged = cases.lodged(outage);
        String printed = cases.printed(outage);
        String paper = As.broker(() -> reading.view(printed)).papers().get(0).reference();
        String slip =
                Objects.requireNonNull(As.broker(() -> slips.print(lodged, 3)).address());
        String mark = UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        try (Colleague broker = new Colleague(port, "鈴木", "ja-JP");
                Colleague driver = new Colleague(port, "driver", "en-US")) {
            new Colleagues(mvc, accounts, clock).hire(broker, "counter-" + mark, "鈴木 花", Set.of(Role.BROKER));
            String counter = "/disruptions/" + outage.disruption() + "/counter";
            broker.open(counter);
            broker.look("counter");
            Page page = broker.page();
            assertThat(focused(page)).isEqualTo("code");

            scan(page, paper);
            assertThat(page.url()).endsWith("?show=" + printed);
            assertThat(broker.main()).contains(printed, "印刷済", "窓口待ち 2件");
            assertThat(focused(page)).isEqualTo("code");
            broker.look("counter-case");

            scan(page, "1");
            page.waitForFunction("document.activeElement.id === 'office'");
            page.keyboard().type("1A-00");
            page.keyboard().press("Tab");
            page.keyboard().type("鈴木 花");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.url()).endsWith(counter);
            assertThat(focused(page)).isEqualTo("code");
            assertThat(state(printed)).isEqualTo(DeclarationState.LODGED);

            page.evaluate("document.activeElement.blur()");
            page.waitForNavigation(() -> page.keyboard().press("2"));
            assertThat(page.url()).endsWith("?show=" + lodged);
            page.evaluate("document.activeElement.blur()");
            page.keyboard().type("I-2");
            assertThat(page.locator("#code").inputValue()).isEqualTo("I-2");

            driver.open(slip.substring(slip.indexOf("/slip/")));
            driver.look("slip");
            assertThat(driver.main()).contains("Not yet released", lodged, "1A-00");

            assertThat(broker.complaints()).isEmpty();
            assertThat(driver.complaints()).isEmpty();
        }
    }

    private DeclarationState state(String reference) {
        return As.broker(() -> reading.view(reference)).declaration().state();
    }

    private static void scan(Page page, String code) {
        page.keyboard().type(code);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.id"));
    }
}
