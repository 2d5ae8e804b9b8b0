package io.tsunagi.identity.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The API tokens on file. */
public interface ApiTokens {

    /** Files a new token under the hash of its secret. */
    void add(ApiToken token, byte[] hash);

    /** The token with that hash, good or not. */
    Optional<ApiToken> byHash(byte[] hash);

    /** The tokens of an account, newest first. */
    List<ApiToken> of(UUID account);

    /** Revokes the account's token; false when there is no such token that could be revoked. */
    boolean revoke(UUID account, UUID token, Instant now);

    /** Revokes every token of the account. */
    void revokeAll(UUID account, Instant now);

    /** Notes the use, at most once a minute. */
    void used(UUID token, Instant now);
}
