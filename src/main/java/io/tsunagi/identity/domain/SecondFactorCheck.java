package io.tsunagi.identity.domain;

import io.tsunagi.storage.ClockConfiguration;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a code once: a one-time code of the app, or one of the recovery codes. */
@Component
class SecondFactorCheck {

    private final SecondFactors factors;
    private final SecretSeal seal;
    private final Clock clock;

    SecondFactorCheck(SecondFactors factors, SecretSeal seal, @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.factors = factors;
        this.seal = seal;
        this.clock = clock;
    }

    @Transactional
    boolean accepts(UUID account, String typed) {
        byte[] sealed = factors.sealedSecret(account).orElse(null);
        if (sealed == null) {
            return false;
        }
        OptionalLong step = Totp.matchingStep(seal.open(account, sealed), typed, clock.instant());
        if (step.isPresent()) {
            return factors.use(account, step.getAsLong());
        }
        return RecoveryCodes.mayBe(typed)
                && factors.useRecoveryCode(account, RecoveryCodes.hash(account, typed), clock.instant());
    }
}
