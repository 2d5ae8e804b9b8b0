package io.tsunagi.identity.domain;

import io.tsunagi.identity.PartnerPeople;
import io.tsunagi.identity.Role;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.ClockConfiguration;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and ends accounts of people who work for a partner. They differ from others by their role and their partner alone. */
@Component
class InvitingPartners implements PartnerPeople {

    private static final int FIRST_PASSWORD_GROUPS = 5;

    private final Accounts accounts;
    private final ManagingAccounts managing;
    private final Passwords passwords;
    private final SignInRecord record;
    private final Clock clock;

    InvitingPartners(
            Accounts accounts,
            ManagingAccounts managing,
            Passwords passwords,
            SignInRecord record,
            @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.accounts = accounts;
        this.managing = managing;
        this.passwords = passwords;
        this.record = record;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String invite(UUID partner, String login, String displayName) {
        NewAccount asked = NewAccount.of(login, displayName, Set.of(Role.PARTNER));
        List<Refusal> refusals = new ArrayList<>(asked.problems());
        if (accounts.byLogin(asked.login()).isPresent()) {
            refusals.add(Refusal.at("login", "identity.account.login-taken", asked.login()));
        }
        Refused.ifAny(refusals);
        String first = Letters.random(FIRST_PASSWORD_GROUPS);
        Account account = Account.invited(
                UUID.randomUUID(),
                asked.login(),
                asked.displayName(),
                partner,
                Account.Password.first(
                        passwords.hash(first), clock.instant().plus(ManagingAccounts.FIRST_PASSWORD_LASTS)),
                clock.instant());
        accounts.add(account);
        record.write("partner-invited", account, null, "OPEN", "partner " + partner);
        return first;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Guest> of(UUID partner) {
        return accounts.all().stream()
                .filter(account -> partner.equals(account.partner()))
                .map(account -> new Guest(
                        account.login(),
                        account.displayName(),
                        account.open(),
                        account.enrolled(),
                        account.signedInAt()))
                .toList();
    }

    @Override
    @Transactional
    public void close(UUID partner, String login) {
        if (find(partner, login).isPresent()) {
            managing.close(login);
        }
    }

    @Override
    @Transactional
    public String startAgain(UUID partner, String login) {
        if (find(partner, login).filter(Account::open).isEmpty()) {
            throw new Refused(Refusal.of("identity.account.unknown", login));
        }
        managing.resetSecondFactor(login);
        return managing.giveFirstPassword(login);
    }

    private Optional<Account> find(UUID partner, String login) {
        return accounts.byLogin(login).filter(account -> partner.equals(account.partner()));
    }
}
