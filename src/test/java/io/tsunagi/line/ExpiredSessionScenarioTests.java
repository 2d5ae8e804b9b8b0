package io.tsunagi.line;

import static org.assertj.core.api.Assertions.assertThat;

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
}
