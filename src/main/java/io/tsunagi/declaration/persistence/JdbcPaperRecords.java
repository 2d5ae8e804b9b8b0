package io.tsunagi.declaration.persistence;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.PaperRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads declarations as records. */
@Repository
class JdbcPaperRecords implements PaperRecords {

    private final JdbcClient jdbc;

    JdbcPaperRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaperRecord> of(String disruption) {
        return jdbc.sql("""
                        select reference, bill_number, coalesce(content -> 'boxes' ->> 'importerName', '') as importer,
                               coalesce(content -> 'lines' -> 0 ->> 'statisticalCode', '') as code, payable, state
                        from declaration.declarations
                        where disruption = ? and bill_number is not null order by bill_number, reference
                        """)
                .param(disruption)
                .query((row, number) -> new PaperRecord(
                        row.getString("reference"),
                        row.getString("bill_number"),
                        row.getString("importer"),
                        row.getString("code"),
                        row.getBigDecimal("payable"),
                        DeclarationState.valueOf(row.getString("state"))))
                .list();
    }
}
