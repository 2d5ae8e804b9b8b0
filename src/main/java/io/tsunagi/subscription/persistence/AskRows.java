package io.tsunagi.subscription.persistence;

import io.tsunagi.subscription.domain.Ask;
import io.tsunagi.subscription.domain.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wishes that wait for a click. */
@Component("subscriptionAskRows")
class AskRows {

    private final JdbcClient jdbc;

    AskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void oneAtATime(String email) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('subscription ' || lower(?), 0))")
                .param(email)
                .query((row, index) -> "")
                .single();
    }

    long since(String email, Instant since) {
        return jdbc.sql("select count(*) from subscription.asks where lower(email) = lower(?) and asked_at > ?")
                .params(email, SubscriptionColumns.timestamp(since))
                .query(Long.class)
                .single();
    }

    void add(Ask ask, String codeHash) {
        jdbc.sql("""
                        insert into subscription.asks
                            (id, email, language, partner_id, owner, kind, target, about, code_hash, asked_at, lapses_at)
                        values (:id, :email, :language, :partner, :owner, :kind, :target, :about, :hash, :asked, :lapses)
                        """)
                .param("id", ask.id())
                .param("email", ask.email())
                .param("language", ask.language())
                .param("partner", ask.partner())
                .param("owner", ask.owner())
                .param("kind", ask.kind().name())
                .param("target", ask.target())
                .param("about", ask.about())
                .param("hash", codeHash)
                .param("asked", SubscriptionColumns.timestamp(ask.askedAt()))
                .param("lapses", SubscriptionColumns.timestamp(ask.lapsesAt()))
                .update();
    }

    Optional<Ask> locked(String codeHash) {
        return jdbc.sql("""
                        select id, email, language, partner_id, owner, kind, target, about, asked_at, lapses_at, confirmed_at
                        from subscription.asks where code_hash = ? for update
                        """).param(codeHash).query(AskRows::ask).optional();
    }

    void confirm(UUID ask, Instant now) {
        jdbc.sql("update subscription.asks set confirmed_at = ? where id = ?")
                .params(SubscriptionColumns.timestamp(now), ask)
                .update();
    }

    int delete(Instant lapsedBefore) {
        return jdbc.sql("delete from subscription.asks where lapses_at < ?")
                .param(SubscriptionColumns.timestamp(lapsedBefore))
                .update();
    }

    void delete(String email) {
        jdbc.sql("delete from subscription.asks where lower(email) = lower(?)")
                .param(email)
                .update();
    }

    private static Ask ask(ResultSet row, int index) throws SQLException {
        return new Ask(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("language"),
                row.getObject("partner_id", UUID.class),
                row.getString("owner"),
                Kind.valueOf(row.getString("kind")),
                row.getString("target"),
                row.getObject("about", UUID.class),
                SubscriptionColumns.instant(row, "asked_at"),
                SubscriptionColumns.instant(row, "lapses_at"),
                SubscriptionColumns.optionalInstant(row, "confirmed_at"));
    }
}
