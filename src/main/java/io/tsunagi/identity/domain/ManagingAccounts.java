package io.tsunagi.identity.domain;

import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.ClockConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does with the accounts of others. They never learn a password that a person chose, nor a second
 * factor; and there is always an administrator left.
 */
@Component
public class ManagingAccounts {

    /** How long a first password is good for. */
    static final Duration FIRST_PASSWORD_LASTS = Duration.ofDays(7);

    private static final int FIRST_PASSWORD_GROUPS = 5;

    private final Accounts accounts;
    private final SecondFactors factors;
    private final ApiTokens tokens;
    private final Passwords passwords;
    private final SignInRecord record;
    private final SignedIn signedIn;
    private final Clock clock;

    ManagingAccounts(
            Accounts accounts,
            SecondFactors factors,
            ApiTokens tokens,
            Passwords passwords,
            SignInRecord record,
            SignedIn signedIn,
            @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.tokens = tokens;
        this.passwords = passwords;
        this.record = record;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Everybody, by display name. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        return accounts.all();
    }

    /** The account with that login, open or closed. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String login) {
        return accounts.byLogin(login);
    }

    /**
     * Makes an account.
     *
     * @return its first password, to be shown once
     * @throws Refused at {@code login}, {@code displayName} or {@code roles}
     */
    @Transactional
    public String make(NewAccount asked) {
        List<Refusal> refusals = new ArrayList<>(asked.problems());
        if (asked.roles().contains(Role.PARTNER)) {
            refusals.add(Refusal.at("roles", "identity.account.by-invitation"));
        }
        if (accounts.byLogin(asked.login()).isPresent()) {
            refusals.add(Refusal.at("login", "identity.account.login-taken", asked.login()));
        }
        Refused.ifAny(refusals);
        String first = Letters.random(FIRST_PASSWORD_GROUPS);
        Account account = Account.made(
                UUID.randomUUID(),
                asked.login(),
                asked.displayName(),
                asked.roles(),
                originOfMaker(),
                firstPassword(first),
                clock.instant());
        accounts.add(account);
        record.write("account-made", account, null, "OPEN", names(asked.roles()));
        return first;
    }

    /**
     * Gives the person other roles, from their next request on. Tokens with a role that is gone stop working.
     *
     * @throws Refused at {@code roles} when there are none, or when nobody would be administrator any more
     */
    @Transactional
    public void changeRoles(String login, Set<Role> roles) {
        Account account = account(login);
        if (roles.isEmpty()) {
            throw new Refused(Refusal.at("roles", "identity.account.no-role"));
        }
        if (roles.equals(account.roles())) {
            return;
        }
        if (roles.contains(Role.PARTNER) || account.roles().contains(Role.PARTNER)) {
            throw new Refused(Refusal.at("roles", "identity.account.by-invitation"));
        }
        if (!roles.contains(Role.ADMINISTRATOR)) {
            refuseIfLastAdministrator(account, "roles");
        }
        accounts.changeRoles(account.id(), roles);
        record.write("roles-changed", account, names(account.roles()), names(roles), "");
    }

    /**
     * Closes the account: its sessions and tokens end at once. Closing it again changes nothing.
     *
     * @throws Refused for one's own account and for the last administrator's
     */
    @Transactional
    public void close(String login) {
        Account account = account(login);
        if (!account.open()) {
            return;
        }
        refuseOwn(account);
        refuseIfLastAdministrator(account, "");
        accounts.changeState(account.id(), Account.State.CLOSED);
        tokens.revokeAll(account.id(), clock.instant());
        record.write("account-closed", account, "OPEN", "CLOSED", "");
    }

    /** Opens a closed account again; its tokens stay revoked. Opening it again changes nothing. */
    @Transactional
    public void reopen(String login) {
        Account account = account(login);
        if (account.open()) {
            return;
        }
        accounts.changeState(account.id(), Account.State.OPEN);
        record.write("account-reopened", account, "CLOSED", "OPEN", "");
    }

    /**
     * Takes the second factor away, so that the next sign-in enrols a new one; sessions and tokens end at once.
     *
     * @throws Refused for one's own account: that is done under the own account with the password
     */
    @Transactional
    public void resetSecondFactor(String login) {
        Account account = account(login);
        refuseOwn(account);
        if (!account.enrolled()) {
            return;
        }
        factors.remove(account.id());
        accounts.endSessions(account.id());
        tokens.revokeAll(account.id(), clock.instant());
        record.write("factor-reset", account, "TOTP", null, "");
    }

    /**
     * Gives the person a new first password for a forgotten one; sessions end at once.
     *
     * @return the password, to be shown once
     * @throws Refused for one's own account
     */
    @Transactional
    public String giveFirstPassword(String login) {
        Account account = account(login);
        refuseOwn(account);
        String first = Letters.random(FIRST_PASSWORD_GROUPS);
        accounts.changePassword(account.id(), firstPassword(first));
        record.write("password-given", account, account.password().kind().name(), "FIRST", "");
        return first;
    }

    /** What the demonstration's people make belongs to the demonstration too, so that it starts again. */
    private Account.Origin originOfMaker() {
        return account(signedIn.person().login()).origin() == Account.Origin.DEMO
                ? Account.Origin.DEMO
                : Account.Origin.PEOPLE;
    }

    private Account account(String login) {
        return accounts.byLogin(login).orElseThrow(() -> new Refused(Refusal.of("identity.account.unknown", login)));
    }

    private Account.Password firstPassword(String first) {
        return Account.Password.first(passwords.hash(first), clock.instant().plus(FIRST_PASSWORD_LASTS));
    }

    private void refuseOwn(Account account) {
        if (account.login().equals(signedIn.person().login())) {
            throw new Refused(Refusal.of("identity.account.own"));
        }
    }

    private void refuseIfLastAdministrator(Account account, String field) {
        accounts.oneAtATime();
        boolean another = accounts.all().stream()
                .anyMatch(other -> other.open()
                        && other.roles().contains(Role.ADMINISTRATOR)
                        && !other.id().equals(account.id()));
        if (account.roles().contains(Role.ADMINISTRATOR) && !another) {
            throw new Refused(Refusal.at(field, "identity.account.last-administrator"));
        }
    }

    private static String names(Set<Role> roles) {
        return String.join(" ", new TreeSet<>(roles.stream().map(Role::name).toList()));
    }
}
