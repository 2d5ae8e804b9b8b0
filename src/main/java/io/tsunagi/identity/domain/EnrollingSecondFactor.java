package io.tsunagi.identity.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.ClockConfiguration;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a second factor on file once its first code shows that the person's app has it. */
@Component
public class EnrollingSecondFactor {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SecretSeal seal;
    private final SignInRecord record;
    private final Clock clock;

    EnrollingSecondFactor(
            Accounts accounts,
            SecondFactors factors,
            SecretSeal seal,
            SignInRecord record,
            @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.seal = seal;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Enrols the first factor of somebody whose password was right.
     *
     * @return the recovery codes, to be shown once
     * @throws Refused at {@code code} when it is not a code of the secret, or whole when there is a factor already: that one
     *     must be brought instead
     */
    @Transactional
    public List<String> first(Account account, byte[] secret, String code) {
        long step = proved(secret, code);
        if (!factors.addFirst(account.id(), seal.seal(account.id(), secret), step, clock.instant())) {
            throw new Refused(Refusal.of("identity.enrol.already"));
        }
        return enrolled(account);
    }

    /**
     * Replaces the factor of somebody signed in with both who has just given the password again.
     *
     * @return the new recovery codes, to be shown once; the old ones no longer work
     * @throws Refused at {@code code} when it is not a code of the new secret
     */
    @Transactional
    public List<String> anew(Account account, byte[] secret, String code) {
        long step = proved(secret, code);
        factors.remove(account.id());
        factors.addFirst(account.id(), seal.seal(account.id(), secret), step, clock.instant());
        return enrolled(account);
    }

    /** How many recovery codes the person still has. */
    @Transactional(readOnly = true)
    public int recoveryCodesLeft(Account account) {
        return factors.recoveryCodesLeft(account.id());
    }

    private long proved(byte[] secret, String code) {
        OptionalLong step = Totp.matchingStep(secret, code, clock.instant());
        return step.orElseThrow(() -> new Refused(Refusal.at("code", "identity.enrol.wrong-code")));
    }

    private List<String> enrolled(Account account) {
        List<String> codes = RecoveryCodes.make();
        factors.fileRecoveryCodes(
                account.id(),
                codes.stream()
                        .map(code -> RecoveryCodes.hash(account.id(), code))
                        .toList());
        accounts.endSessions(account.id());
        record.write("factor-enrolled", account, account.enrolled() ? "TOTP" : null, "TOTP", "");
        return codes;
    }
}
