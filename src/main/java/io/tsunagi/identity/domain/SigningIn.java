package io.tsunagi.identity.domain;

import io.tsunagi.identity.domain.SignInResult.Accepted;
import io.tsunagi.identity.domain.SignInResult.NotAccepted;
import io.tsunagi.identity.domain.SignInResult.Wait;
import io.tsunagi.storage.ClockConfiguration;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Checks the two factors of somebody who signs in. Not one transaction on purpose: a failed try stays counted, and no
 * connection is held while a password is hashed.
 */
@Component
public class SigningIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactorCheck secondFactor;
    private final TryGate gate;
    private final SignInRecord record;
    private final Clock clock;

    SigningIn(
            Accounts accounts,
            Passwords passwords,
            SecondFactorCheck secondFactor,
            TryGate gate,
            SignInRecord record,
            @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.gate = gate;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Checks login and password. The answer and its time are the same whether the login exists or not.
     *
     * @param device a device on which this login signed in before, whose tries are counted apart; null for others
     * @param source where the request comes from
     */
    public SignInResult password(String login, String password, @Nullable String device, String source) {
        String name = asFiled(login);
        String who = device == null ? "login:" + Sha256.hex(name) : "device:" + device;
        Duration rest = waitFor(source, who, WaitPolicy.FREE_FOR_ONE);
        if (!rest.isZero()) {
            return new Wait(rest);
        }
        Optional<Account> account = accounts.byLogin(name);
        if (!rightPassword(account, password)) {
            account.ifPresent(known -> record.refused(known, "password"));
            return new NotAccepted();
        }
        gate.succeeded(who);
        gate.tookBack("source:" + source);
        return new Accepted(account.orElseThrow());
    }

    /** Checks a one-time code or a recovery code of somebody whose password was right. */
    public SignInResult code(UUID id, String code, String source) {
        String who = "code:" + id;
        Duration rest = waitFor(source, who, WaitPolicy.FREE_FOR_ONE);
        if (!rest.isZero()) {
            return new Wait(rest);
        }
        Account account = accounts.byId(id).filter(Account::open).orElse(null);
        if (account == null) {
            return new NotAccepted();
        }
        if (!secondFactor.accepts(id, code)) {
            record.refused(account, "code");
            return new NotAccepted();
        }
        gate.succeeded(who);
        gate.tookBack("source:" + source);
        return new Accepted(account);
    }

    /** Whether that is the present password of somebody signed in; used before what an open screen must not allow. */
    public SignInResult again(UUID id, String password, String source) {
        return accounts.byId(id)
                .map(account -> password(account.login(), password, "again:" + id, source))
                .orElseGet(NotAccepted::new);
    }

    private Duration waitFor(String source, String who, int free) {
        Duration atSource = gate.begin("source:" + source, WaitPolicy.FREE_FOR_SOURCE);
        return atSource.isZero() ? gate.begin(who, free) : atSource;
    }

    private boolean rightPassword(Optional<Account> account, String password) {
        if (account.isEmpty()) {
            passwords.compareWithNobodys(password);
            return false;
        }
        Account known = account.get();
        boolean right = passwords.matches(password, known.password().hash());
        return right && known.open() && !known.passwordEndedAt(clock.instant());
    }

    private static String asFiled(String login) {
        return Normalizer.normalize(login, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
