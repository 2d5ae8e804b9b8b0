package io.tsunagi.keying.persistence;

import io.tsunagi.keying.domain.Figures;
import io.tsunagi.paper.FieldKind;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over {@code keying.fields}. */
@Repository
class JdbcFigures implements Figures {

    private final JdbcClient jdbc;

    JdbcFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Compared sample(int newest) {
        return jdbc.sql("""
                        select count(*), count(*) filter (where differs)
                          from (select differs from keying.fields
                                 where sampled and compared = 'PEOPLE' order by compared_at desc limit ?) as newest
                        """)
                .param(newest)
                .query((row, number) -> new Compared(row.getLong(1), row.getLong(2)))
                .single();
    }

    @Override
    public List<OfKind> byKind() {
        return jdbc.sql("""
                        select f.kind, count(*),
                               count(*) filter (where f.compared = 'PEOPLE'),
                               count(*) filter (where f.compared = 'PEOPLE' and f.differs),
                               count(*) filter (where f.compared = 'MACHINE'),
                               count(*) filter (where f.compared = 'MACHINE' and f.differs),
                               count(*) filter (where f.unreadable)
                          from keying.fields f join keying.jobs j on j.reference = f.job
                         where j.state <> 'FIRST' group by f.kind order by f.kind
                        """)
                .query((row, number) -> new OfKind(
                        FieldKind.valueOf(row.getString(1)),
                        row.getLong(2),
                        new Compared(row.getLong(3), row.getLong(4)),
                        new Compared(row.getLong(5), row.getLong(6)),
                        row.getLong(7)))
                .list();
    }
}
