package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.difference.Damage;
import io.tsunagi.shipment.domain.difference.Differences;
import io.tsunagi.shipment.domain.difference.Picture;
import io.tsunagi.shipment.domain.difference.ReturnedGoods;
import io.tsunagi.shipment.domain.difference.Substitution;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rests, damage, substitutes and returned goods in the schema {@code shipment}. */
@Repository
class JdbcDifferences implements Differences {

    private static final String OF_SHIPMENT =
            " d join shipment.shipments s on s.id = d.shipment_id where s.reference = ? ";

    private final JdbcClient jdbc;

    JdbcDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> restsOf(String shipment) {
        return jdbc.sql("select reference from shipment.shipments where rest_of = ? order by created_at, reference")
                .param(shipment)
                .query(String.class)
                .list();
    }

    @Override
    public Optional<String> restFrom(String shipment) {
        return jdbc.sql("select rest_of from shipment.shipments where reference = ? and rest_of is not null")
                .param(shipment)
                .query(String.class)
                .optional();
    }

    @Override
    public void openRest(UUID shipment, String reference, String number, BigDecimal quantity, Instant at) {
        // every column of the first as it stands, whatever other features keep there, but for what makes it another
        // shipment and what the table works out itself
        String columns = jdbc.sql("""
                        select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                        from information_schema.columns
                        where table_schema = 'shipment' and table_name = 'shipments' and is_generated = 'NEVER'
                        """).query(String.class).single();
        jdbc.sql("""
                        insert into shipment.shipments (%1$s)
                        select %1$s from (
                            select (jsonb_populate_record(s, jsonb_build_object(
                                'id', cast(:id as uuid), 'reference', cast(:reference as text), 'rest_of', s.reference,
                                'order_number', cast(:number as text), 'quantity', cast(:quantity as numeric),
                                'weight_kg', round(s.weight_kg * cast(:quantity as numeric) / s.quantity, 3),
                                'status', 'OPEN', 'hold', false, 'hold_reason', null, 'wave_id', null, 'version', 0,
                                'updated_at', cast(:at as timestamptz)))).*
                            from shipment.shipments s where s.id = :first) as rest
                        """.formatted(columns))
                .param("id", UUID.randomUUID())
                .param("reference", reference)
                .param("number", number)
                .param("quantity", quantity)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("first", shipment)
                .update();
    }

    @Override
    public List<Damage> damages(String shipment) {
        return jdbc.sql("select d.*, d.picture is not null as pictured from shipment.damages" + OF_SHIPMENT
                        + "order by d.entered_at, d.id")
                .param(shipment)
                .query(JdbcDifferences::damage)
                .list();
    }

    @Override
    public boolean add(Damage damage, @Nullable Picture picture) {
        return jdbc.sql("""
                        insert into shipment.damages
                            (id, shipment_id, partner_id, quantity, note, picture, picture_type, reported_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                        .params(
                                damage.id(),
                                damage.shipmentId(),
                                damage.partnerId(),
                                damage.quantity(),
                                damage.note(),
                                picture == null ? null : picture.bytes(),
                                picture == null ? null : picture.type(),
                                damage.reportedBy(),
                                damage.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<Picture> picture(UUID damage) {
        return jdbc.sql("select picture, picture_type from shipment.damages where id = ? and picture is not null")
                .param(damage)
                .query((row, number) -> new Picture(row.getString("picture_type"), row.getBytes("picture")))
                .optional();
    }

    @Override
    public List<Substitution> substitutions(String shipment) {
        return jdbc.sql("select d.* from shipment.substitutions" + OF_SHIPMENT + "order by d.proposed_at, d.id")
                .param(shipment)
                .query(JdbcDifferences::substitution)
                .list();
    }

    @Override
    public boolean add(Substitution proposal) {
        return jdbc.sql("""
                        insert into shipment.substitutions
                            (id, shipment_id, partner_id, sku, description, quantity, unit, reason, proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                        .params(
                                proposal.id(),
                                proposal.shipmentId(),
                                proposal.partnerId(),
                                proposal.sku(),
                                proposal.description(),
                                proposal.quantity(),
                                proposal.unit(),
                                proposal.reason(),
                                proposal.proposedBy(),
                                proposal.proposedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean answer(UUID proposal, Substitution.Answer answer) {
        return jdbc.sql("""
                        update shipment.substitutions set agreed = ?, answered_by = ?, answered_how = ?, answered_at = ?,
                            answer_note = ?, recorded_by = ?
                        where id = ? and agreed is null
                        """)
                        .params(
                                answer.agreed(),
                                answer.who().strip(),
                                answer.how().name(),
                                answer.at().atOffset(ZoneOffset.UTC),
                                answer.note().strip(),
                                answer.recordedBy(),
                                proposal)
                        .update()
                == 1;
    }

    @Override
    public void noteAnew(UUID shipment) {
        jdbc.sql("update shipment.wave_lines set note_run = null, note_problem = null where shipment_id = ?")
                .param(shipment)
                .update();
    }

    @Override
    public Optional<ReturnedGoods> returned(String shipment) {
        return jdbc.sql("select d.* from shipment.returned_goods" + OF_SHIPMENT)
                .param(shipment)
                .query((row, number) -> new ReturnedGoods(
                        row.getObject("shipment_id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        plain(row),
                        ReturnedGoods.Fate.valueOf(row.getString("fate")),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        instant(row, "decided_at")))
                .optional();
    }

    @Override
    public boolean add(ReturnedGoods returned) {
        return jdbc.sql("""
                        insert into shipment.returned_goods
                            (shipment_id, partner_id, quantity, fate, reason, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (shipment_id) do nothing
                        """)
                        .params(
                                returned.shipmentId(),
                                returned.partnerId(),
                                returned.quantity(),
                                returned.fate().name(),
                                returned.reason(),
                                returned.decidedBy(),
                                returned.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Damage damage(ResultSet row, int number) throws SQLException {
        return new Damage(
                row.getObject("id", UUID.class),
                row.getObject("shipment_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                plain(row),
                row.getString("note"),
                row.getBoolean("pictured"),
                row.getString("reported_by"),
                instant(row, "entered_at"));
    }

    private static Substitution substitution(ResultSet row, int number) throws SQLException {
        boolean agreed = row.getBoolean("agreed");
        Substitution.Answer answer = row.wasNull()
                ? null
                : new Substitution.Answer(
                        agreed,
                        row.getString("answered_by"),
                        Substitution.How.valueOf(row.getString("answered_how")),
                        instant(row, "answered_at"),
                        row.getString("answer_note"),
                        row.getString("recorded_by"));
        return new Substitution(
                row.getObject("id", UUID.class),
                row.getObject("shipment_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("sku"),
                row.getString("description"),
                plain(row),
                row.getString("unit"),
                row.getString("reason"),
                row.getString("proposed_by"),
                instant(row, "proposed_at"),
                answer);
    }

    private static BigDecimal plain(ResultSet row) throws SQLException {
        return Objects.requireNonNull(WaveRows.plain(row.getBigDecimal("quantity")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
