package io.tsunagi.bulletin.persistence;

import io.tsunagi.bulletin.domain.Audience;
import io.tsunagi.bulletin.domain.Recipient;
import io.tsunagi.bulletin.domain.Recipients;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recipients in PostgreSQL; row-level security shows a partner its own only. */
@Repository
class RecipientRows implements Recipients {

    private static final String SELECT = """
            select id, partner_id, email, label, language, audience, added_by, added_at
            from bulletin.recipients where removed_at is null
            """;

    private final JdbcClient jdbc;

    RecipientRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Recipient recipient) {
        return jdbc.sql("""
                                insert into bulletin.recipients
                                    (id, partner_id, email, label, language, audience, added_by, added_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (partner_id, lower(email)) where removed_at is null do nothing
                                """)
                        .params(
                                recipient.id(),
                                recipient.partnerId(),
                                recipient.email(),
                                recipient.label(),
                                recipient.language().name(),
                                recipient.audience().name(),
                                recipient.addedBy(),
                                Columns.timestamp(recipient.addedAt()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Recipient> find(UUID id) {
        return jdbc.sql(SELECT + "and id = ?")
                .param(id)
                .query(RecipientRows::recipient)
                .optional();
    }

    @Override
    public List<Recipient> of(Collection<UUID> partnerIds) {
        if (partnerIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "and partner_id in (:partners) order by lower(email), partner_id")
                .param("partners", partnerIds)
                .query(RecipientRows::recipient)
                .list();
    }

    @Override
    public void remove(UUID id, String person, Instant now) {
        jdbc.sql("update bulletin.recipients set removed_by = ?, removed_at = ? where id = ? and removed_at is null")
                .params(person, Columns.timestamp(now), id)
                .update();
    }

    private static Recipient recipient(ResultSet row, int index) throws SQLException {
        return new Recipient(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("email"),
                row.getString("label"),
                Recipient.Languages.valueOf(row.getString("language")),
                Audience.valueOf(row.getString("audience")),
                row.getString("added_by"),
                Columns.instant(row, "added_at"));
    }
}
