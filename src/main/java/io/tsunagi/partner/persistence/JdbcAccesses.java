package io.tsunagi.partner.persistence;

import io.tsunagi.partner.domain.AccessCard;
import io.tsunagi.partner.domain.AccessKind;
import io.tsunagi.partner.domain.Accesses;
import io.tsunagi.partner.domain.SecondFactor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts of partners in {@code partner.accesses}. */
@Repository
class JdbcAccesses implements Accesses {

    private static final String SELECT = """
            select id, partner_id, our_system, account, kind, mfa, granted_by, granted_on, reviewed_on, reviewed_by, ended_on
              from partner.accesses
            """;

    private final JdbcClient jdbc;

    JdbcAccesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AccessCard> of(UUID partner) {
        return jdbc.sql(SELECT + "where partner_id = ? order by ended_on is not null, our_system, account")
                .param(partner)
                .query((row, number) -> card(row))
                .list();
    }

    @Override
    public List<AccessCard> all() {
        return jdbc.sql(SELECT + "order by partner_id, our_system, account")
                .query((row, number) -> card(row))
                .list();
    }

    @Override
    public Optional<AccessCard> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, number) -> card(row))
                .optional();
    }

    @Override
    public boolean add(AccessCard card) {
        return jdbc.sql("""
                        insert into partner.accesses (id, partner_id, our_system, account, kind, mfa, granted_by, granted_on,
                               reviewed_on, reviewed_by, ended_on)
                        values (:id, :partner, :system, :account, :kind, :mfa, :grantedBy, :grantedOn,
                               :reviewedOn, :reviewedBy, :endedOn)
                        on conflict on constraint accesses_account_uk do nothing
                        """).paramSource(parameters(card)).update() == 1;
    }

    @Override
    public boolean change(AccessCard card) {
        return jdbc.sql("""
                        update partner.accesses
                           set our_system = :system, account = :account, kind = :kind, mfa = :mfa, granted_by = :grantedBy,
                               granted_on = :grantedOn, reviewed_on = :reviewedOn, reviewed_by = :reviewedBy,
                               ended_on = :endedOn
                         where id = :id and partner_id = :partner
                        """).paramSource(parameters(card)).update() == 1;
    }

    private static MapSqlParameterSource parameters(AccessCard card) {
        return new MapSqlParameterSource()
                .addValue("id", card.id())
                .addValue("partner", card.partnerId())
                .addValue("system", card.ourSystem())
                .addValue("account", card.account())
                .addValue("kind", card.kind().name())
                .addValue("mfa", card.mfa().name())
                .addValue("grantedBy", card.grantedBy())
                .addValue("grantedOn", card.grantedOn(), Types.DATE)
                .addValue("reviewedOn", card.reviewedOn(), Types.DATE)
                .addValue("reviewedBy", card.reviewedBy())
                .addValue("endedOn", card.endedOn(), Types.DATE);
    }

    private static AccessCard card(ResultSet row) throws SQLException {
        return new AccessCard(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("our_system"),
                row.getString("account"),
                AccessKind.valueOf(row.getString("kind")),
                SecondFactor.valueOf(row.getString("mfa")),
                row.getString("granted_by"),
                row.getObject("granted_on", LocalDate.class),
                row.getObject("reviewed_on", LocalDate.class),
                row.getString("reviewed_by"),
                row.getObject("ended_on", LocalDate.class));
    }
}
