package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.intake.ProfileDraft;
import io.tsunagi.shipment.domain.intake.ProfileDrafts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of profiles in PostgreSQL. */
@Repository
class JdbcProfileDrafts implements ProfileDrafts {

    private final JdbcClient jdbc;

    JdbcProfileDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ProfileDraft draft) {
        jdbc.sql(
                        "insert into shipment.profile_drafts (id, partner_id, file_name, made_by, made_at) values (?, ?, ?, ?, ?)")
                .params(
                        draft.id(),
                        draft.partnerId(),
                        draft.fileName(),
                        draft.madeBy(),
                        draft.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<ProfileDraft> find(UUID id) {
        return jdbc.sql("select * from shipment.profile_drafts where id = ?")
                .param(id)
                .query(JdbcProfileDrafts::read)
                .optional();
    }

    @Override
    public List<ProfileDraft> madeBefore(Instant moment) {
        return jdbc.sql("select * from shipment.profile_drafts where made_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(JdbcProfileDrafts::read)
                .list();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from shipment.profile_drafts where id = ?").param(id).update();
    }

    private static ProfileDraft read(ResultSet row, int number) throws SQLException {
        return new ProfileDraft(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("file_name"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
