package io.tsunagi.identity.demo;

import io.tsunagi.identity.domain.AcceptingTokens;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.Accounts;
import io.tsunagi.identity.domain.SamplePeople;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the sample people at the first start of the demonstration and keeps their credentials file good at later ones. It
 * refuses to touch a database that has real accounts.
 */
@Component
@Profile("demo")
@Order(10)
class DemoAccounts implements ApplicationRunner {

    private final Accounts accounts;
    private final SamplePeople people;
    private final AcceptingTokens tokens;
    private final CredentialsFile file;
    private final CompletableFuture<List<SamplePeople.NewPassword>> prepared;

    DemoAccounts(Accounts accounts, SamplePeople people, AcceptingTokens tokens, CredentialsFile file) {
        this.accounts = accounts;
        this.people = people;
        this.tokens = tokens;
        this.file = file;
        this.prepared = people.passwords(file.read().isEmpty() ? SamplePerson.ALL.size() : 0);
    }

    /** One transaction, so that the file never speaks of accounts that are not there. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        accounts.oneAtATime();
        List<Account> others = accounts.all().stream()
                .filter(account -> account.origin() != Account.Origin.DEMO)
                .toList();
        if (!others.isEmpty()) {
            throw new DemoRefused(others.size());
        }
        List<DemoCredential> known = file.read();
        List<DemoCredential> good = speaksOfAll(known) ? withGoodTokens(known) : anew();
        if (!good.equals(known)) {
            file.write(good);
        }
    }

    private boolean speaksOfAll(List<DemoCredential> known) {
        Set<String> logins = known.stream().map(DemoCredential::login).collect(Collectors.toSet());
        return SamplePerson.ALL.stream()
                .map(SamplePerson::login)
                .allMatch(login ->
                        logins.contains(login) && accounts.byLogin(login).isPresent());
    }

    private List<DemoCredential> withGoodTokens(List<DemoCredential> known) {
        return known.stream()
                .map(credential -> tokens.accept(credential.apiToken()).isPresent()
                        ? credential
                        : SamplePerson.ALL.stream()
                                .filter(person -> person.login().equals(credential.login()))
                                .findFirst()
                                .map(person -> credential.withToken(people.token(person.login(), person.role())))
                                .orElse(credential))
                .toList();
    }

    private List<DemoCredential> anew() {
        int count = SamplePerson.ALL.size();
        Iterator<SamplePeople.NewPassword> passwords = (prepared.join().size() == count
                        ? prepared
                        : people.passwords(count))
                .join()
                .iterator();
        List<DemoCredential> credentials = new ArrayList<>();
        for (SamplePerson person : SamplePerson.ALL) {
            SamplePeople.Secrets secrets =
                    people.give(person.login(), person.displayName(), person.role(), passwords.next());
            credentials.add(new DemoCredential(
                    person.login(),
                    person.displayName(),
                    List.of(person.role().name()),
                    secrets.password(),
                    secrets.totpSecret(),
                    secrets.apiToken()));
        }
        return credentials;
    }
}
