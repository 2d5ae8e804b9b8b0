package io.tsunagi.declaration.persistence;

import io.tsunagi.declaration.Clearances;
import io.tsunagi.declaration.DeclarationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads declarations for people of outside; row-level security keeps each to the rows of its partner. */
@Repository
class JdbcClearances implements Clearances {

    private static final String SELECT =
            "select reference, partner_id, bill_number, deadline, state from declaration.declarations ";

    private final JdbcClient jdbc;

    JdbcClearances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Clearance> find(String reference) {
        return jdbc.sql(SELECT + "where reference = ?")
                .param(reference)
                .query(JdbcClearances::clearance)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Clearance> of(UUID partner, @Nullable String before, int limit) {
        return jdbc.sql(SELECT + """
                        where partner_id = :partner and (cast(:before as text) is null or reference < :before)
                        order by reference desc limit :limit
                        """)
                .param("partner", partner)
                .param("before", before)
                .param("limit", limit)
                .query(JdbcClearances::clearance)
                .list();
    }

    private static Clearance clearance(ResultSet row, int number) throws SQLException {
        return new Clearance(
                row.getString("reference"),
                row.getObject("partner_id", UUID.class),
                row.getString("bill_number"),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                stage(DeclarationState.valueOf(row.getString("state"))));
    }

    private static Stage stage(DeclarationState state) {
        return switch (state) {
            case DRAFT, SUBMITTED, PASSED, PRINTED -> Stage.PREPARED;
            case LODGED -> Stage.AT_CUSTOMS;
            case ACCEPTED, PAID -> Stage.ACCEPTED;
            case RELEASED, CLOSED -> Stage.RELEASED;
            case WITHDRAWN, REFUSED -> Stage.CALLED_OFF;
        };
    }
}
