package io.tsunagi.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.ManagingAccounts;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** A session that runs out while somebody types costs them a sign-in and nothing else. */
@BrowserTest
class ExpiredSessionScenarioTests {

    private static final String CAUSE = "倉庫管理の応答なし。電話で確認、復旧の見込みは立っていない。";

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @Autowired
    ManagingAccounts accounts;

    @LocalServerPort
    int port;

    @Test
    void whatWasTypedIsThereAgainAfterSigningInAnew() throws Exception {
        String login = "kept-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        try (Colleague manager = new Colleague(port, "田中", "ja-JP")) {
            new Colleagues(mvc, accounts, clock).hire(manager, login, "田中 一", Set.of(Role.MANAGER));
            manager.open("/disruptions/new");
            manager.loseSession();
            manager.fill("cause", CAUSE);
            manager.page().waitForSelector(".draft-note:not(:empty)");
            manager.look("session-ran-out");

            manager.submit("form[data-draft='disruption-new']");
            assertThat(manager.page().url()).contains("/sign-in");
            manager.look("sign-in-again");
            manager.signInAgain(login, Colleagues.PASSWORD, clock);

            assertThat(manager.page().url()).endsWith("/disruptions/new");
            manager.page().waitForSelector(".draft-note:not(:empty)");
            assertThat(manager.page().locator("[name=cause]").inputValue()).isEqualTo(CAUSE);
            manager.look("draft-restored");
        }
    }

    @Test
    void whatWasTakenDoesNotFillTheNextForm() throws Exception {
        String login = "taken-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        String office = login.substring(6, 10).toUpperCase(Locale.ROOT);
        try (Colleague manager = new Colleague(port, "田中", "ja-JP")) {
            new Colleagues(mvc, accounts, clock).hire(manager, login, "田中 二", Set.of(Role.MANAGER));
            manager.open("/pools");
            manager.page()
                    .evaluate("document.querySelector(\"form[data-draft='pool-new']\").parentElement.open = true");
            manager.choose("purpose", "TRANSIT_ON_PAPER");
            manager.fill("office", office);
            manager.fill("first", "1");
            manager.fill("last", "x");
            manager.fill("validFrom", "2025-01-01");
            manager.fill("givenBy", "見本官署 通知第8号");
            manager.submit("form[data-draft='pool-new']");
            assertThat(manager.page().locator("[name=office]").inputValue()).isEqualTo(office);
            manager.fill("last", "9");
            manager.page().waitForSelector(".draft-note:not(:empty)");
            manager.submit("form[data-draft='pool-new']");

            assertThat(manager.page().locator("[data-notice]").count()).isOne();
            manager.open("/pools");
            manager.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(manager.page().locator("[name=office]").inputValue()).isEmpty();
        }
    }
}
