package io.tsunagi.line;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.tsunagi.As;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.ManagingAccounts;
import io.tsunagi.identity.domain.NewAccount;
import java.time.Clock;
import java.util.Set;
import org.springframework.test.web.servlet.MockMvc;

/** Makes accounts as an administrator does, and lets people go through their first sign-in as it is. */
final class Colleagues {

    static final String PASSWORD = "a long sentence to remember";

    private final ManagingAccounts accounts;
    private final Clock clock;

    /** The administrator who hires needs an account on file; a page opened in that name makes it. */
    Colleagues(MockMvc mvc, ManagingAccounts accounts, Clock clock) throws Exception {
        mvc.perform(get("/desk").with(As.person("line-administrator", Role.ADMINISTRATOR)));
        this.accounts = accounts;
        this.clock = clock;
    }

    void hire(Colleague colleague, String login, String displayName, Set<Role> roles) {
        String name = login.toLowerCase(java.util.Locale.ROOT);
        String first = As.somebody(
                "line-administrator",
                Set.of(Role.ADMINISTRATOR),
                () -> accounts.make(NewAccount.of(name, displayName, roles)));
        colleague.signInForTheFirstTime(name, first, PASSWORD, clock);
    }
}
