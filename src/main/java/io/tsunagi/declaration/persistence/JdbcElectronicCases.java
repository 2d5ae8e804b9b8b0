package io.tsunagi.declaration.persistence;

import io.tsunagi.declaration.domain.frozen.ElectronicCase;
import io.tsunagi.declaration.domain.frozen.ElectronicCases;
import io.tsunagi.declaration.domain.frozen.FrozenCase;
import io.tsunagi.declaration.domain.frozen.GoodsKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Electronic declarations in flight and frozen ones in schema {@code declaration}. */
@Repository
class JdbcElectronicCases implements ElectronicCases {

    private static final String FROZEN = """
            select f.case_id, f.partner_id, coalesce(f.bill_written, f.bill_number), coalesce(f.invoice_written, f.invoice_number),
                   f.electronic_reference, f.last_confirmed,
                   f.confirmed_at, f.frozen_at, d.reference
              from declaration.frozen_cases f
              left join declaration.declarations d on d.bill_number = f.bill_number
                   and d.invoice_number = f.invoice_number and d.state not in ('WITHDRAWN', 'REFUSED')
             where f.disruption = ?
            """;

    private final JdbcClient jdbc;

    JdbcElectronicCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hear(ElectronicCase heard) {
        return jdbc.sql("""
                        insert into declaration.electronic_cases as known (id, partner_id, bill_number, invoice_number,
                            electronic_reference, last_confirmed, confirmed_at, told_by, told_at, bill_written,
                            invoice_written)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (bill_number, invoice_number) do update
                           set electronic_reference = coalesce(excluded.electronic_reference, known.electronic_reference),
                               last_confirmed = excluded.last_confirmed, confirmed_at = excluded.confirmed_at,
                               told_by = excluded.told_by, told_at = excluded.told_at,
                               bill_written = excluded.bill_written, invoice_written = excluded.invoice_written
                         where known.partner_id = excluded.partner_id and known.confirmed_at < excluded.confirmed_at
                        """)
                        .params(
                                heard.id(),
                                heard.partnerId(),
                                GoodsKey.of(heard.billNumber()),
                                GoodsKey.of(heard.invoiceNumber()),
                                heard.electronicReference(),
                                heard.lastConfirmed(),
                                at(heard.confirmedAt()),
                                heard.toldBy(),
                                at(heard.toldAt()),
                                heard.billNumber(),
                                heard.invoiceNumber())
                        .update()
                == 1;
    }

    @Override
    public int freeze(String disruption, Set<UUID> partnerIds, Instant at) {
        return jdbc.sql("""
                        insert into declaration.frozen_cases (disruption, case_id, partner_id, bill_number, invoice_number,
                            electronic_reference, last_confirmed, confirmed_at, frozen_at, bill_written, invoice_written)
                        select ?, id, partner_id, bill_number, invoice_number, electronic_reference, last_confirmed,
                               confirmed_at, ?, bill_written, invoice_written
                          from declaration.electronic_cases
                         where partner_id = any (cast(? as uuid[])) and last_confirmed <> 'DELIVERED'
                        on conflict (disruption, case_id) do nothing
                        """)
                .params(
                        disruption,
                        at(at),
                        partnerIds.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<String> onPaper(String billNumber, String invoiceNumber) {
        return jdbc.sql("""
                        select reference from declaration.declarations
                         where bill_number = ? and invoice_number = ? and state not in ('CLOSED', 'WITHDRAWN', 'REFUSED')
                        """)
                .params(GoodsKey.of(billNumber), GoodsKey.of(invoiceNumber))
                .query(String.class)
                .optional();
    }

    @Override
    public List<FrozenCase> frozen(String disruption) {
        return jdbc.sql(FROZEN + "order by f.bill_number, f.invoice_number limit 500")
                .param(disruption)
                .query(JdbcElectronicCases::frozen)
                .list();
    }

    @Override
    public Optional<FrozenCase> frozen(String disruption, String billNumber, String invoiceNumber) {
        return jdbc.sql(FROZEN + "and f.bill_number = ? and f.invoice_number = ? limit 1")
                .params(disruption, billNumber, invoiceNumber)
                .query(JdbcElectronicCases::frozen)
                .optional();
    }

    private static FrozenCase frozen(ResultSet row, int number) throws SQLException {
        return new FrozenCase(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                JdbcDeclarations.instant(row, "confirmed_at"),
                JdbcDeclarations.instant(row, "frozen_at"),
                row.getString(9));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
