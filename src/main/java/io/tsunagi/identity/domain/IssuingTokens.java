package io.tsunagi.identity.domain;

import io.tsunagi.identity.Role;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.ClockConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and revokes the tokens with which a person's programs act in one of the person's roles. */
@Component
public class IssuingTokens {

    /** Longest life. */
    public static final int LONGEST_DAYS = 90;

    private static final String PREFIX = "tsu_";
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    private final ApiTokens tokens;
    private final SignInRecord record;
    private final Clock clock;

    IssuingTokens(ApiTokens tokens, SignInRecord record, @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.tokens = tokens;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Makes a token. A second good one of the same name is refused, so that a form sent twice makes one.
     *
     * @param role one of the owner's own
     * @param days how long it works, 1 to {@value #LONGEST_DAYS}
     * @return the token, to be shown once
     * @throws Refused at {@code name}, {@code role} or {@code days}
     */
    @Transactional
    public String make(Account owner, String name, @Nullable Role role, int days) {
        List<Refusal> refusals = new ArrayList<>();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            refusals.add(Refusal.at("name", "identity.token.name-form", LONGEST_NAME));
        }
        if (role == null || !owner.roles().contains(role)) {
            refusals.add(Refusal.at("role", "identity.token.own-role"));
        }
        if (days < 1 || days > LONGEST_DAYS) {
            refusals.add(Refusal.at("days", "identity.token.days-form", LONGEST_DAYS));
        }
        Instant now = clock.instant();
        List<ApiToken> good =
                of(owner).stream().filter(token -> token.goodAt(now)).toList();
        if (good.size() >= MOST) {
            refusals.add(Refusal.of("identity.token.too-many", MOST));
        }
        if (good.stream().anyMatch(token -> token.name().equals(name.strip()))) {
            refusals.add(Refusal.at("name", "identity.token.name-taken", name.strip()));
        }
        Refused.ifAny(refusals);
        return issued(owner, name.strip(), java.util.Objects.requireNonNull(role), now, Duration.ofDays(days));
    }

    /** The owner's tokens, newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> of(Account owner) {
        return tokens.of(owner.id());
    }

    /** Revokes one of the owner's tokens at once; again, or somebody else's, changes nothing. */
    @Transactional
    public void revoke(Account owner, UUID token) {
        if (tokens.revoke(owner.id(), token, clock.instant())) {
            record.write("token-revoked", owner, "GOOD", "REVOKED", token.toString());
        }
    }

    private String issued(Account owner, String name, Role role, Instant now, Duration life) {
        String secret =
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(Letters.randomBytes(SECRET_BYTES));
        ApiToken token = new ApiToken(UUID.randomUUID(), owner.id(), name, role, now, now.plus(life), null, null);
        tokens.add(token, Sha256.of(secret));
        record.write("token-made", owner, null, "GOOD", role.name() + " " + token.id());
        return secret;
    }
}
