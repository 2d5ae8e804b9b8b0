package io.tsunagi.identity.persistence;

import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.ApiToken;
import io.tsunagi.identity.domain.ApiTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** API tokens in {@code identity.api_tokens}. */
@Repository
class JdbcApiTokens implements ApiTokens {

    private static final String SELECT = """
            select id, account_id, name, role, made_at, expires_at, revoked_at, last_used_at from identity.api_tokens
            """;

    private final JdbcClient jdbc;

    JdbcApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ApiToken token, byte[] hash) {
        jdbc.sql("""
                insert into identity.api_tokens (id, account_id, name, role, token_hash, made_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        token.id(),
                        token.account(),
                        token.name(),
                        token.role().name(),
                        hash,
                        JdbcAccounts.at(token.madeAt()),
                        JdbcAccounts.at(token.expiresAt()))
                .update();
    }

    @Override
    public Optional<ApiToken> byHash(byte[] hash) {
        return jdbc.sql(SELECT + " where token_hash = ?")
                .param(hash)
                .query(JdbcApiTokens::token)
                .optional();
    }

    @Override
    public List<ApiToken> of(UUID account) {
        return jdbc.sql(SELECT + " where account_id = ? order by made_at desc, id")
                .param(account)
                .query(JdbcApiTokens::token)
                .list();
    }

    @Override
    public boolean revoke(UUID account, UUID token, Instant now) {
        return jdbc.sql("""
                update identity.api_tokens set revoked_at = ? where account_id = ? and id = ? and revoked_at is null
                """).params(JdbcAccounts.at(now), account, token).update() == 1;
    }

    @Override
    public void revokeAll(UUID account, Instant now) {
        jdbc.sql("update identity.api_tokens set revoked_at = ? where account_id = ? and revoked_at is null")
                .params(JdbcAccounts.at(now), account)
                .update();
    }

    @Override
    public void used(UUID token, Instant now) {
        jdbc.sql("""
                update identity.api_tokens set last_used_at = :now
                 where id = :id and (last_used_at is null or last_used_at < :now - interval '1 minute')
                """).param("now", JdbcAccounts.at(now)).param("id", token).update();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                JdbcAccounts.instant(row.getTimestamp("revoked_at")),
                JdbcAccounts.instant(row.getTimestamp("last_used_at")));
    }
}
