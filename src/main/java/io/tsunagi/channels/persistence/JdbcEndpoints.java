package io.tsunagi.channels.persistence;

import static io.tsunagi.channels.persistence.Columns.at;

import io.tsunagi.channels.domain.Endpoint;
import io.tsunagi.channels.domain.Endpoints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Endpoints in schema {@code channels}; row-level security shows a partner its own only. */
@Repository
class JdbcEndpoints implements Endpoints {

    /** Every column of an endpoint, each under a name of its own. */
    static final String COLUMNS = """
            e.id as e_id, e.partner_id as e_partner, e.label, e.url, e.secret_edition, e.secret_renewed_at, e.made_by, e.made_at,
            e.ended_by, e.ended_at
            """;

    private static final String SELECT = "select " + COLUMNS + " from channels.endpoints e ";

    private final JdbcClient jdbc;

    JdbcEndpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Endpoint endpoint) {
        return jdbc.sql("""
                                insert into channels.endpoints
                                    (id, partner_id, label, url, secret_edition, secret_renewed_at, made_by, made_at)
                                values (:id, :partner, :label, :url, :edition, :renewed, :by, :at)
                                on conflict do nothing
                                """)
                        .param("id", endpoint.id())
                        .param("partner", endpoint.partnerId())
                        .param("label", endpoint.label())
                        .param("url", endpoint.url())
                        .param("edition", endpoint.edition())
                        .param("renewed", at(endpoint.renewedAt()))
                        .param("by", endpoint.madeBy())
                        .param("at", at(endpoint.madeAt()))
                        .update()
                == 1;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Endpoint> find(UUID id) {
        return jdbc.sql(SELECT + "where e.id = ?")
                .param(id)
                .query(JdbcEndpoints::endpoint)
                .optional();
    }

    @Override
    public Optional<Endpoint> lock(UUID id) {
        return jdbc.sql(SELECT + "where e.id = ? for update")
                .param(id)
                .query(JdbcEndpoints::endpoint)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> all() {
        return jdbc.sql("select " + COLUMNS + """
                        , w.waiting, w.failed, w.sent_at
                        from channels.endpoints e
                        cross join lateral (
                            select count(*) filter (where m.state in ('WAITING', 'SENDING')) as waiting,
                                count(*) filter (where m.state = 'FAILED') as failed,
                                max(m.done_at) filter (where m.state = 'SENT') as sent_at
                            from channels.webhooks m where m.endpoint_id = e.id) w
                        order by (e.ended_at is not null), e.label, e.id limit 200
                        """)
                .query((row, number) -> new Line(
                        endpoint(row, number),
                        row.getLong("waiting"),
                        row.getLong("failed"),
                        Columns.instantOrNull(row, "sent_at")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<GivenUp> givenUp(Instant since) {
        return jdbc.sql("""
                        select count(*) as number, min(w.done_at) as oldest
                        from channels.webhooks w join channels.endpoints e on e.id = w.endpoint_id
                        where w.state = 'FAILED' and w.done_at >= ? and e.ended_at is null
                        having count(*) > 0
                        """)
                .param(at(since))
                .query((row, number) -> new GivenUp(row.getLong("number"), Columns.instant(row, "oldest")))
                .optional();
    }

    @Override
    public void renew(UUID id, int edition, Instant at) {
        jdbc.sql("update channels.endpoints set secret_edition = ?, secret_renewed_at = ? where id = ?")
                .params(edition, at(at), id)
                .update();
    }

    @Override
    public void end(UUID id, String who, Instant at) {
        jdbc.sql("update channels.endpoints set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                .params(who, at(at), id)
                .update();
        jdbc.sql("""
                        update channels.webhooks set state = 'CALLED_OFF', done_at = ?
                        where endpoint_id = ? and state = 'WAITING'
                        """).params(at(at), id).update();
    }

    static Endpoint endpoint(ResultSet row, int number) throws SQLException {
        return new Endpoint(
                row.getObject("e_id", UUID.class),
                row.getObject("e_partner", UUID.class),
                row.getString("label"),
                row.getString("url"),
                row.getInt("secret_edition"),
                Columns.instant(row, "secret_renewed_at"),
                row.getString("made_by"),
                Columns.instant(row, "made_at"),
                row.getString("ended_by"),
                Columns.instantOrNull(row, "ended_at"));
    }
}
