package io.tsunagi.partner.persistence;

import io.tsunagi.partner.domain.IdentifierScheme;
import io.tsunagi.partner.domain.Identifiers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Identifiers in {@code partner.identifiers}. */
@Repository
class JdbcIdentifiers implements Identifiers {

    private static final String SELECT = "select partner_id, scheme, value from partner.identifiers ";

    private final JdbcClient jdbc;

    JdbcIdentifiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Identifier> of(UUID partner) {
        return jdbc.sql(SELECT + "where partner_id = ? order by scheme, value")
                .param(partner)
                .query((row, number) -> identifier(row))
                .list();
    }

    @Override
    public List<Identifier> all() {
        return jdbc.sql(SELECT + "order by partner_id, scheme, value")
                .query((row, number) -> identifier(row))
                .list();
    }

    @Override
    public int add(List<Identifier> identifiers) {
        return jdbc.sql("""
                        insert into partner.identifiers (partner_id, scheme, value)
                        select * from unnest(cast(:partners as uuid[]), cast(:schemes as text[]), cast(:values as text[]))
                        on conflict do nothing
                        """)
                .param(
                        "partners",
                        identifiers.stream().map(Identifier::partnerId).toArray(UUID[]::new))
                .param(
                        "schemes",
                        identifiers.stream().map(one -> one.scheme().name()).toArray(String[]::new))
                .param("values", identifiers.stream().map(Identifier::value).toArray(String[]::new))
                .update();
    }

    @Override
    public boolean remove(Identifier identifier) {
        return jdbc.sql("delete from partner.identifiers where partner_id = ? and scheme = ? and value = ?")
                        .params(identifier.partnerId(), identifier.scheme().name(), identifier.value())
                        .update()
                == 1;
    }

    private static Identifier identifier(ResultSet row) throws SQLException {
        return new Identifier(
                row.getObject("partner_id", UUID.class),
                IdentifierScheme.valueOf(row.getString("scheme")),
                row.getString("value"));
    }
}
