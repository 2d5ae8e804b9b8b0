package io.tsunagi.contact.persistence;

import static io.tsunagi.contact.persistence.Columns.at;
import static io.tsunagi.contact.persistence.Columns.instant;

import io.tsunagi.contact.domain.change.CallBackEntry;
import io.tsunagi.contact.domain.change.ChangeRequest;
import io.tsunagi.contact.domain.change.ChangeState;
import io.tsunagi.contact.domain.change.Changes;
import io.tsunagi.contact.domain.change.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests of changes and their call backs in schema {@code contact}. */
@Repository
class JdbcChanges implements Changes {

    private static final String SELECT = "select * from contact.changes ";

    private final JdbcClient jdbc;

    JdbcChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(String key, ChangeRequest request) {
        return jdbc.sql("""
                        insert into contact.changes
                            (reference, key, partner_id, partner_code, what, contact_id, contact_name, came_by, asked_by,
                             before_shown, after_shown, after_sealed, before_change, words, occurred_at, written_at, entered_at,
                             entered_by, state)
                        values (:reference, :key, :partner, :code, :what, :contact, :name, :cameBy, :askedBy, :before, :after,
                             :sealed, :beforeChange, :words, :occurred, :written, :entered, :by, :state)
                        on conflict do nothing
                        """)
                        .param("reference", request.reference())
                        .param("key", key)
                        .param("partner", request.partnerId())
                        .param("code", request.partnerCode())
                        .param("what", request.what().name())
                        .param("contact", request.contactId())
                        .param("name", request.contactName())
                        .param("cameBy", request.cameBy().name())
                        .param("askedBy", request.askedBy())
                        .param("before", request.before())
                        .param("after", request.after())
                        .param("sealed", request.sealed(), java.sql.Types.BINARY)
                        .param("beforeChange", request.beforeChange())
                        .param("words", request.words())
                        .param("occurred", at(request.times().occurredAt()))
                        .param("written", at(request.times().writtenAt()))
                        .param("entered", at(request.times().enteredAt()))
                        .param("by", request.enteredBy())
                        .param("state", request.state().name())
                        .update()
                == 1;
    }

    @Override
    public Optional<ChangeRequest> byKey(String key) {
        return one("where key = ?", key);
    }

    @Override
    public Optional<ChangeRequest> find(String reference) {
        return one("where reference = ?", reference);
    }

    @Override
    public Optional<ChangeRequest> lock(String reference) {
        return one("where reference = ? for update", reference);
    }

    private Optional<ChangeRequest> one(String where, String value) {
        return jdbc.sql(SELECT + where).param(value).query(ChangeRows::request).optional();
    }

    @Override
    public List<ChangeRequest> of(UUID partner) {
        return jdbc.sql(SELECT + "where partner_id = ? order by entered_at desc, reference desc limit 100")
                .param(partner)
                .query(ChangeRows::request)
                .list();
    }

    @Override
    public List<ChangeRequest> open() {
        return jdbc.sql(SELECT + "where state = 'ASKED' order by entered_at, reference limit 100")
                .query(ChangeRows::request)
                .list();
    }

    @Override
    public List<ChangeRequest> alarming() {
        return jdbc.sql(SELECT
                        + "where state = 'NOT_THEIRS' and seen_at is null order by decided_at, reference limit 100")
                .query(ChangeRows::request)
                .list();
    }

    @Override
    public void decide(String reference, ChangeState state, String by, Instant at) {
        jdbc.sql("""
                update contact.changes set state = ?, decided_by = ?, decided_at = ? where reference = ? and state = 'ASKED'
                """).params(state.name(), by, at(at), reference).update();
    }

    @Override
    public void seen(String reference, String by, Instant at, String words) {
        jdbc.sql("""
                update contact.changes set seen_by = ?, seen_at = ?, seen_words = ? where reference = ? and seen_at is null
                """).params(by, at(at), words, reference).update();
    }

    @Override
    public boolean add(CallBackEntry entry) {
        return jdbc.sql("""
                        insert into contact.call_backs
                            (id, change, partner_id, contact_id, contact_name, number, verified_since, spoke_with, words, outcome,
                             called_by, called_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(
                                entry.id(),
                                entry.change(),
                                entry.partnerId(),
                                entry.contactId(),
                                entry.contactName(),
                                entry.number(),
                                at(entry.verifiedSince()),
                                entry.spokeWith(),
                                entry.words(),
                                entry.outcome().name(),
                                entry.calledBy(),
                                at(entry.calledAt()))
                        .update()
                == 1;
    }

    @Override
    public List<CallBackEntry> callBacks(String reference) {
        return jdbc.sql("select * from contact.call_backs where change = ? order by called_at, id limit 200")
                .param(reference)
                .query(ChangeRows::callBack)
                .list();
    }

    @Override
    public List<Particular> particulars(UUID partner) {
        return jdbc.sql("select * from contact.particulars where partner_id = ? order by what")
                .param(partner)
                .query(JdbcChanges::particular)
                .list();
    }

    @Override
    public void put(UUID partner, Particular particular) {
        jdbc.sql("""
                insert into contact.particulars (partner_id, what, shown, change, since) values (?, ?, ?, ?, ?)
                on conflict on constraint particulars_pk do update
                   set shown = excluded.shown, change = excluded.change, since = excluded.since
                """)
                .params(
                        partner,
                        particular.what().name(),
                        particular.shown(),
                        particular.change(),
                        at(particular.since()))
                .update();
    }

    private static Particular particular(ResultSet row, int number) throws SQLException {
        return new Particular(
                What.valueOf(row.getString("what")),
                row.getString("shown"),
                row.getString("change"),
                instant(row, "since"));
    }
}
