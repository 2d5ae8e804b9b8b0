package io.tsunagi.identity.persistence;

import io.tsunagi.identity.domain.SignInTries;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tries in {@code identity.sign_in_tries}. */
@Repository
class JdbcSignInTries implements SignInTries {

    private final JdbcClient jdbc;

    JdbcSignInTries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Tries lock(String key, Instant now) {
        jdbc.sql("""
                insert into identity.sign_in_tries (key, failures, last_at) values (?, 0, ?)
                on conflict (key) do nothing
                """).params(key, JdbcAccounts.at(now)).update();
        return jdbc.sql("select failures, last_at, wait_until from identity.sign_in_tries where key = ? for update")
                .param(key)
                .query((row, number) -> new Tries(
                        row.getInt(1), row.getTimestamp(2).toInstant(), JdbcAccounts.instant(row.getTimestamp(3))))
                .single();
    }

    @Override
    public void save(String key, Tries tries) {
        jdbc.sql("update identity.sign_in_tries set failures = ?, last_at = ?, wait_until = ? where key = ?")
                .params(tries.failures(), JdbcAccounts.at(tries.last()), JdbcAccounts.at(tries.waitUntil()), key)
                .update();
    }

    @Override
    public void forget(String key) {
        jdbc.sql("delete from identity.sign_in_tries where key = ?").param(key).update();
    }

    @Override
    public void forgetOlderThan(Instant before) {
        jdbc.sql("delete from identity.sign_in_tries where last_at < ?")
                .param(JdbcAccounts.at(before))
                .update();
    }
}
