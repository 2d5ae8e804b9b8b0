package io.tsunagi.identity.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account a password of the person's own choice; every other session of the account ends. */
@Component
public class ChangingPassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInRecord record;

    ChangingPassword(Accounts accounts, Passwords passwords, SignInRecord record) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.record = record;
    }

    /**
     * Changes it.
     *
     * @param account its person, whose present password was given in this sign-in or just now
     * @throws Refused at {@code password} when it is too short, too long, common, or the present one
     */
    @Transactional
    public void to(Account account, String password) {
        Refused.ifAny(passwords.problems("password", password, account.login()));
        if (passwords.matches(password, account.password().hash())) {
            throw new Refused(Refusal.at("password", "identity.password.same"));
        }
        accounts.changePassword(account.id(), Account.Password.own(passwords.hash(password)));
        record.write("password-changed", account, account.password().kind().name(), "OWN", "");
    }
}
