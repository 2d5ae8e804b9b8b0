package io.tsunagi.contact.persistence;

import static io.tsunagi.contact.persistence.Columns.at;
import static io.tsunagi.contact.persistence.Columns.instant;
import static io.tsunagi.contact.persistence.Columns.instantOrNull;

import io.tsunagi.contact.domain.call.Call;
import io.tsunagi.contact.domain.call.Calls;
import io.tsunagi.shared.ThreeTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of calls in schema {@code contact}. */
@Repository
class JdbcCalls implements Calls {

    private static final String SELECT = """
            select c.*, k.reference as corrected_by from contact.calls c left join contact.calls k on k.corrects = c.reference
            """;
    private static final String WAITING = """
             where c.again_at is not null and k.reference is null
               and not exists (select from contact.calls f where f.follows = c.reference
                               and not exists (select from contact.calls fk where fk.corrects = f.reference))
            """;

    private final JdbcClient jdbc;

    JdbcCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(String key, Call call) {
        Call.ReadOut bulletin = call.bulletin();
        return jdbc.sql("""
                        insert into contact.calls
                            (reference, key, disruption, partner_id, contact_id, direction, reached, who, address, said, asked,
                             again_at, bulletin, bulletin_number, occurred_at, written_at, entered_at, entered_by, follows,
                             corrects)
                        values (:reference, :key, :disruption, :partner, :contact, :direction, :reached, :who, :address, :said,
                             :asked, :again, :bulletin, :number, :occurred, :written, :entered, :by, :follows, :corrects)
                        on conflict do nothing
                        """)
                        .param("reference", call.reference())
                        .param("key", key)
                        .param("disruption", call.disruption())
                        .param("partner", call.partnerId())
                        .param("contact", call.contactId())
                        .param("direction", call.direction().name())
                        .param("reached", call.reached().name())
                        .param("who", call.who())
                        .param("address", call.address())
                        .param("said", call.said())
                        .param("asked", call.asked())
                        .param("again", at(call.againAt()))
                        .param("bulletin", bulletin == null ? null : bulletin.reference())
                        .param("number", bulletin == null ? null : bulletin.number())
                        .param("occurred", at(call.times().occurredAt()))
                        .param("written", at(call.times().writtenAt()))
                        .param("entered", at(call.times().enteredAt()))
                        .param("by", call.enteredBy())
                        .param("follows", call.follows())
                        .param("corrects", call.corrects())
                        .update()
                == 1;
    }

    @Override
    public Optional<Call> byKey(String key) {
        return jdbc.sql(SELECT + "where c.key = ?")
                .param(key)
                .query(JdbcCalls::call)
                .optional();
    }

    @Override
    public Optional<Call> find(String reference) {
        return jdbc.sql(SELECT + "where c.reference = ?")
                .param(reference)
                .query(JdbcCalls::call)
                .optional();
    }

    @Override
    public List<Call> page(@Nullable String disruption, @Nullable UUID partner, @Nullable String before, int limit) {
        return jdbc.sql(SELECT + """
                        where (cast(:disruption as text) is null or c.disruption = :disruption)
                          and (cast(:partner as uuid) is null or c.partner_id = :partner)
                          and (cast(:before as text) is null or (c.occurred_at, c.reference) <
                               (select b.occurred_at, b.reference from contact.calls b where b.reference = :before))
                        order by c.occurred_at desc, c.reference desc
                        limit :limit
                        """)
                .param("disruption", disruption)
                .param("partner", partner)
                .param("before", before)
                .param("limit", limit)
                .query(JdbcCalls::call)
                .list();
    }

    @Override
    public List<Call> again(int limit) {
        return jdbc.sql(SELECT + WAITING + " order by c.again_at, c.reference limit ?")
                .param(limit)
                .query(JdbcCalls::call)
                .list();
    }

    @Override
    public long againDue(Instant by) {
        return jdbc.sql("select count(*) from (" + SELECT + WAITING + " and c.again_at <= ?) due")
                .param(at(by))
                .query(Long.class)
                .single();
    }

    @Override
    public @Nullable Instant firstAgain() {
        return again(1).stream().map(Call::againAt).findFirst().orElse(null);
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        String bulletin = row.getString("bulletin");
        return new Call(
                row.getString("reference"),
                row.getString("disruption"),
                row.getObject("partner_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                Call.Direction.valueOf(row.getString("direction")),
                Call.Reached.valueOf(row.getString("reached")),
                row.getString("who"),
                row.getString("address"),
                row.getString("said"),
                row.getString("asked"),
                instantOrNull(row, "again_at"),
                bulletin == null ? null : new Call.ReadOut(bulletin, row.getInt("bulletin_number")),
                new ThreeTimes(instant(row, "occurred_at"), instant(row, "written_at"), instant(row, "entered_at")),
                row.getString("entered_by"),
                row.getString("follows"),
                row.getString("corrects"),
                row.getString("corrected_by"));
    }
}
