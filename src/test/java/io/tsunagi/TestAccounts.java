package io.tsunagi;

import io.tsunagi.identity.PartnerPeople;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.Accounts;
import io.tsunagi.identity.domain.IssuingTokens;
import io.tsunagi.identity.domain.SecondFactors;
import io.tsunagi.identity.security.SignedInPerson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The rows behind {@link As}: accounts that nobody can sign in to by password, with a second factor on file. */
final class TestAccounts {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final ApplicationContext application;

    TestAccounts(ApplicationContext application) {
        this.application = application;
    }

    static TestAccounts in(MockHttpServletRequest request) {
        return new TestAccounts(WebApplicationContextUtils.getRequiredWebApplicationContext(
                Objects.requireNonNull(request.getServletContext())));
    }

    /** The same key for the same login, on the web and off it. */
    static UUID key(String login) {
        return UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8));
    }

    SignedInPerson person(String login, Set<Role> roles) {
        return signedIn(application.getBean(TransactionTemplate.class).execute(status -> onFile(login, roles)));
    }

    /** Somebody who works for that partner. */
    SignedInPerson guest(String login, UUID partner) {
        return signedIn(application.getBean(TransactionTemplate.class).execute(status -> invited(login, partner)));
    }

    private SignedInPerson signedIn(Account account) {
        return new SignedInPerson(
                account.id(),
                account.login(),
                account.displayName(),
                account.roles(),
                account.stamp(),
                application.getBean(Clock.class).instant(),
                account.partner());
    }

    private Account invited(String login, UUID partner) {
        Accounts accounts = application.getBean(Accounts.class);
        accounts.oneAtATime();
        if (accounts.byLogin(login).isEmpty()) {
            application.getBean(PartnerPeople.class).invite(partner, login, login);
        }
        Account account = accounts.byLogin(login).orElseThrow();
        Clock clock = application.getBean(Clock.class);
        application.getBean(SecondFactors.class).addFirst(account.id(), new byte[] {0}, 0, clock.instant());
        return account;
    }

    String guestToken(String login, UUID partner) {
        guest(login, partner);
        Account owner = application.getBean(Accounts.class).byLogin(login).orElseThrow();
        return TOKENS.computeIfAbsent(
                application.hashCode() + login,
                key -> application.getBean(IssuingTokens.class).make(owner, "test", Role.PARTNER, 1));
    }

    String token(String login, Role role) {
        person(login, Set.of(role));
        Account owner = application.getBean(Accounts.class).byLogin(login).orElseThrow();
        return TOKENS.computeIfAbsent(
                application.hashCode() + login,
                key -> application.getBean(IssuingTokens.class).make(owner, "test", role, 1));
    }

    private Account onFile(String login, Set<Role> roles) {
        Accounts accounts = application.getBean(Accounts.class);
        Clock clock = application.getBean(Clock.class);
        accounts.oneAtATime();
        if (accounts.byLogin(login).isEmpty()) {
            accounts.add(Account.made(
                    key(login),
                    login,
                    login,
                    roles,
                    Account.Origin.PEOPLE,
                    Account.Password.own("{noop-never-matches}"),
                    clock.instant()));
        }
        Account account = accounts.byLogin(login).orElseThrow();
        application.getBean(SecondFactors.class).addFirst(account.id(), new byte[] {0}, 0, clock.instant());
        if (!account.roles().equals(roles)) {
            accounts.changeRoles(account.id(), roles);
        }
        return accounts.byLogin(login).orElseThrow();
    }
}
