package io.tsunagi.identity.domain;

import io.tsunagi.identity.People;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers other features from the accounts on file. */
@Component
class AccountDirectory implements People {

    private final Accounts accounts;

    AccountDirectory(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Person> find(String login) {
        return accounts.byLogin(login).map(Account::person);
    }

    @Override
    public Map<String, String> names(Collection<String> logins) {
        Map<String, String> names = new HashMap<>(accounts.names(logins));
        logins.forEach(login -> names.putIfAbsent(login, login));
        return names;
    }

    @Override
    public List<Person> with(Role role) {
        return accounts.all().stream()
                .filter(account -> account.open() && account.roles().contains(role))
                .map(Account::person)
                .toList();
    }
}
