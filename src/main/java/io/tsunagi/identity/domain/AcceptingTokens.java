package io.tsunagi.identity.domain;

import io.tsunagi.storage.ClockConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tells whose token it is, if it is good now: neither expired nor revoked, owner open, enrolled and still in the role. */
@Component
public class AcceptingTokens {

    private final ApiTokens tokens;
    private final Accounts accounts;
    private final Clock clock;

    AcceptingTokens(ApiTokens tokens, Accounts accounts, @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The owner and the token; empty for any token that is not good, without telling why. */
    public Optional<Bearer> accept(String secret) {
        Instant now = clock.instant();
        ApiToken token = tokens.byHash(Sha256.of(secret))
                .filter(found -> found.goodAt(now))
                .orElse(null);
        if (token == null) {
            return Optional.empty();
        }
        Optional<Bearer> bearer = accounts.byId(token.account())
                .filter(owner ->
                        owner.open() && owner.enrolled() && owner.roles().contains(token.role()))
                .map(owner -> new Bearer(owner, token));
        bearer.ifPresent(good -> tokens.used(token.id(), now));
        return bearer;
    }

    /** A good token and its owner. */
    public record Bearer(Account owner, ApiToken token) {}
}
