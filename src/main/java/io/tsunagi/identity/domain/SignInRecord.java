package io.tsunagi.identity.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.storage.ClockConfiguration;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the record what happens to accounts; the reference of an entry is the login. */
@Component
public class SignInRecord {

    private final AuditTrail trail;
    private final Accounts accounts;
    private final Clock clock;

    SignInRecord(AuditTrail trail, Accounts accounts, @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.trail = trail;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A factor of an account that exists was wrong. */
    @Transactional
    public void refused(Account account, String factor) {
        write("sign-in-refused", account, null, null, factor);
    }

    /** Both factors were right. */
    @Transactional
    public void signedIn(Account account) {
        accounts.signedIn(account.id(), clock.instant());
        write("signed-in", account, null, null, "");
    }

    /** The person left. */
    @Transactional
    public void signedOut(String login) {
        trail.record(new Change("identity.signed-out", login, null, null, null, ""));
    }

    /** A change of the account, in the transaction of the caller. */
    void write(String action, Account account, @Nullable String from, @Nullable String to, String note) {
        trail.record(new Change("identity." + action, account.login(), null, from, to, note));
    }
}
