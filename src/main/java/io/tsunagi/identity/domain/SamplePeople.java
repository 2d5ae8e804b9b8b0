package io.tsunagi.identity.domain;

import io.tsunagi.identity.Role;
import io.tsunagi.storage.ClockConfiguration;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives sample people random credentials, with both factors like everybody. Only the demonstration has it, and it touches
 * accounts of the demonstration alone.
 */
@Component
@Profile("demo")
public class SamplePeople {

    private static final int PASSWORD_GROUPS = 5;

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SecretSeal seal;
    private final Passwords passwords;
    private final IssuingTokens tokens;
    private final Clock clock;

    SamplePeople(
            Accounts accounts,
            SecondFactors factors,
            SecretSeal seal,
            Passwords passwords,
            IssuingTokens tokens,
            @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.seal = seal;
        this.passwords = passwords;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** So many random passwords; hashed beside the caller's work, because each takes a third of a second. */
    public CompletableFuture<List<NewPassword>> passwords(int count) {
        return CompletableFuture.supplyAsync(() -> IntStream.range(0, count)
                .mapToObj(number -> Letters.random(PASSWORD_GROUPS))
                .map(plain -> new NewPassword(plain, passwords.hash(plain)))
                .toList());
    }

    /** Makes the account when it is not there, and gives it a new password, second factor and token. */
    @Transactional
    public Secrets give(String login, String displayName, Role role, NewPassword password) {
        Account.Password own = Account.Password.own(password.hash());
        Account account = accounts.byLogin(login).orElse(null);
        if (account == null) {
            account = Account.made(
                    UUID.randomUUID(), login, displayName, Set.of(role), Account.Origin.DEMO, own, clock.instant());
            accounts.add(account);
        } else {
            accounts.changePassword(account.id(), own);
        }
        byte[] secret = Totp.newSecret();
        factors.remove(account.id());
        factors.addFirst(account.id(), seal.seal(account.id(), secret), 0, clock.instant());
        return new Secrets(password.plain(), Letters.encode(secret), token(login, role));
    }

    /** Makes another token. */
    @Transactional
    public String token(String login, Role role) {
        return tokens.make(accounts.byLogin(login).orElseThrow(), "demo", role, IssuingTokens.LONGEST_DAYS);
    }

    /** A password and the hash to keep. */
    public record NewPassword(String plain, String hash) {}

    /** What signs the person in; the secret in base 32. */
    public record Secrets(String password, String totpSecret, String apiToken) {}
}
