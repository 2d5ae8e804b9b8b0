package io.tsunagi.identity.domain;

import io.tsunagi.identity.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Accounts for tests that need an empty house; only what set-up and the demonstration ask of them. */
public final class AccountsInMemory implements Accounts {

    private final List<Account> accounts = new ArrayList<>();

    @Override
    public Optional<Account> byLogin(String login) {
        return accounts.stream()
                .filter(account -> account.login().equals(login))
                .findFirst();
    }

    @Override
    public Optional<Account> byId(UUID id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    @Override
    public Map<String, String> names(Collection<String> logins) {
        return accounts.stream()
                .filter(account -> logins.contains(account.login()))
                .collect(Collectors.toMap(Account::login, Account::displayName));
    }

    @Override
    public List<Account> all() {
        return List.copyOf(accounts);
    }

    @Override
    public boolean none() {
        return accounts.isEmpty();
    }

    @Override
    public void oneAtATime() {}

    @Override
    public void add(Account account) {
        accounts.add(account);
    }

    @Override
    public void changeRoles(UUID id, Set<Role> roles) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void changePassword(UUID id, Account.Password password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void changeState(UUID id, Account.State state) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void endSessions(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void signedIn(UUID id, Instant at) {
        throw new UnsupportedOperationException();
    }
}
