package io.tsunagi.identity.domain;

import io.tsunagi.identity.Role;
import io.tsunagi.shared.ExerciseMark;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.ClockConfiguration;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first administrator of an empty house. It takes the set-up code that the server wrote to its own log at this
 * start, so that a stranger on the network cannot come first.
 */
@Component
public class SettingUp {

    private static final int CODE_GROUPS = 5;

    private final String code = Letters.random(CODE_GROUPS);
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInRecord record;
    private final Clock clock;
    private final ExerciseMark mark;

    SettingUp(
            Accounts accounts,
            Passwords passwords,
            SignInRecord record,
            @Qualifier(ClockConfiguration.REAL) Clock clock,
            ExerciseMark mark) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.record = record;
        this.clock = clock;
        this.mark = mark;
    }

    /** Whether the house waits for its first administrator; an exercise waits for nobody, people come in from the real house. */
    public boolean open() {
        return !mark.isExercise() && accounts.none();
    }

    /** The code for the server's log: 100 random bits, another one at each start, worthless once there is an account. */
    public String code() {
        return code;
    }

    /**
     * Makes the first administrator, without second factor yet: enrolling it is the next step.
     *
     * @throws Refused at {@code code}, {@code login}, {@code displayName} or {@code password}
     */
    @Transactional
    public Account firstAdministrator(String typedCode, String login, String displayName, String password) {
        accounts.oneAtATime();
        if (!accounts.none()) {
            throw new Refused(Refusal.of("identity.setup.done"));
        }
        NewAccount asked = NewAccount.of(login, displayName, Set.of(Role.ADMINISTRATOR));
        List<Refusal> refusals = new ArrayList<>();
        if (!MessageDigest.isEqual(Sha256.of(Letters.asTyped(typedCode)), Sha256.of(Letters.asTyped(code)))) {
            refusals.add(Refusal.at("code", "identity.setup.wrong-code"));
        }
        refusals.addAll(asked.problems());
        refusals.addAll(passwords.problems("password", password, asked.login()));
        Refused.ifAny(refusals);
        Account account = Account.made(
                UUID.randomUUID(),
                asked.login(),
                asked.displayName(),
                asked.roles(),
                Account.Origin.SETUP,
                Account.Password.own(passwords.hash(password)),
                clock.instant());
        accounts.add(account);
        record.write("account-made", account, null, "OPEN", "SETUP");
        return account;
    }
}
