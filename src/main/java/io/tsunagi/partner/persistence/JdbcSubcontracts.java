package io.tsunagi.partner.persistence;

import io.tsunagi.partner.domain.SecondFactor;
import io.tsunagi.partner.domain.SubcontractCard;
import io.tsunagi.partner.domain.Subcontracts;
import io.tsunagi.partner.domain.WayIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tiers in {@code partner.subcontracts}. */
@Repository
class JdbcSubcontracts implements Subcontracts {

    private static final String SELECT =
            "select id, partner_id, contractor_id, work_ja, work_en, way_in, mfa, note from partner.subcontracts ";

    private final JdbcClient jdbc;

    JdbcSubcontracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SubcontractCard> all() {
        return jdbc.sql(SELECT + "order by partner_id, contractor_id, work_ja")
                .query((row, number) -> card(row))
                .list();
    }

    @Override
    public Optional<SubcontractCard> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, number) -> card(row))
                .optional();
    }

    private static SubcontractCard card(ResultSet row) throws SQLException {
        return new SubcontractCard(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("contractor_id", UUID.class),
                row.getString("work_ja"),
                row.getString("work_en"),
                WayIn.valueOf(row.getString("way_in")),
                SecondFactor.valueOf(row.getString("mfa")),
                row.getString("note"));
    }

    @Override
    public boolean add(SubcontractCard card) {
        return jdbc.sql("""
                insert into partner.subcontracts (id, partner_id, contractor_id, work_ja, work_en, way_in, mfa, note)
                values (:id, :partner, :contractor, :ja, :en, :wayIn, :mfa, :note)
                on conflict on constraint subcontracts_work_uk do nothing
                """).paramSource(parameters(card)).update() == 1;
    }

    @Override
    public boolean change(SubcontractCard card) {
        return jdbc.sql("""
                        update partner.subcontracts
                           set contractor_id = :contractor, work_ja = :ja, work_en = :en, way_in = :wayIn, mfa = :mfa,
                               note = :note
                         where id = :id and partner_id = :partner
                        """).paramSource(parameters(card)).update() == 1;
    }

    @Override
    public boolean remove(UUID id) {
        return jdbc.sql("delete from partner.subcontracts where id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    private static MapSqlParameterSource parameters(SubcontractCard card) {
        return new MapSqlParameterSource()
                .addValue("id", card.id())
                .addValue("partner", card.partnerId())
                .addValue("contractor", card.contractorId())
                .addValue("ja", card.workJa())
                .addValue("en", card.workEn())
                .addValue("wayIn", card.wayIn().name())
                .addValue("mfa", card.mfa().name())
                .addValue("note", card.note());
    }
}
