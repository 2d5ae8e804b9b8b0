package io.tsunagi.identity.persistence;

import io.tsunagi.identity.domain.SecondFactors;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Second factors in {@code identity.second_factors} and {@code identity.recovery_codes}. */
@Repository
class JdbcSecondFactors implements SecondFactors {

    private final JdbcClient jdbc;

    JdbcSecondFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<byte[]> sealedSecret(UUID account) {
        return jdbc.sql("select secret_sealed from identity.second_factors where account_id = ?")
                .param(account)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Override
    public boolean addFirst(UUID account, byte[] sealed, long step, Instant now) {
        return jdbc.sql("""
                insert into identity.second_factors (account_id, secret_sealed, last_step, enrolled_at)
                values (?, ?, ?, ?)
                on conflict (account_id) do nothing
                """).params(account, sealed, step, JdbcAccounts.at(now)).update() == 1;
    }

    @Override
    public void remove(UUID account) {
        jdbc.sql("delete from identity.recovery_codes where account_id = ?")
                .param(account)
                .update();
        jdbc.sql("delete from identity.second_factors where account_id = ?")
                .param(account)
                .update();
    }

    @Override
    public boolean use(UUID account, long step) {
        return jdbc.sql("update identity.second_factors set last_step = ? where account_id = ? and last_step < ?")
                        .params(step, account, step)
                        .update()
                == 1;
    }

    @Override
    public void fileRecoveryCodes(UUID account, Collection<byte[]> hashes) {
        jdbc.sql("delete from identity.recovery_codes where account_id = ?")
                .param(account)
                .update();
        for (byte[] hash : hashes) {
            jdbc.sql("insert into identity.recovery_codes (account_id, code_hash) values (?, ?)")
                    .params(account, hash)
                    .update();
        }
    }

    @Override
    public boolean useRecoveryCode(UUID account, byte[] hash, Instant now) {
        return jdbc.sql("""
                update identity.recovery_codes set used_at = ?
                 where account_id = ? and code_hash = ? and used_at is null
                """).params(JdbcAccounts.at(now), account, hash).update() == 1;
    }

    @Override
    public int recoveryCodesLeft(UUID account) {
        return jdbc.sql("select count(*) from identity.recovery_codes where account_id = ? and used_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }
}
