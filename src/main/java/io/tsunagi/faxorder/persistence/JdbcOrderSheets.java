package io.tsunagi.faxorder.persistence;

import io.tsunagi.faxorder.domain.Customer;
import io.tsunagi.faxorder.domain.OrderSheet;
import io.tsunagi.faxorder.domain.OrderSheet.State;
import io.tsunagi.faxorder.domain.OrderSheets;
import io.tsunagi.faxorder.domain.OrderedRow;
import io.tsunagi.faxorder.domain.RowReading;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Order forms in schema {@code faxorder}. */
@Repository
class JdbcOrderSheets implements OrderSheets {

    private static final String SHEETS = "select * from faxorder.sheets ";

    private final JdbcClient jdbc;

    JdbcOrderSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(OrderSheet sheet) {
        Customer customer = sheet.customer();
        jdbc.sql("""
                        insert into faxorder.sheets (paper, partner_id, catalogue, edition, disruption, customer_number,
                            customer_name, customer_kind, address, phone, printed, row_count, batch, run, state, printed_at, printed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        sheet.paper(),
                        sheet.partnerId(),
                        sheet.catalogue(),
                        sheet.edition(),
                        sheet.disruption(),
                        customer.number(),
                        customer.name(),
                        customer.kind() == null ? null : customer.kind().name(),
                        customer.address(),
                        customer.phone(),
                        sheet.printed(),
                        sheet.rows(),
                        sheet.batch(),
                        sheet.run(),
                        sheet.state().name(),
                        Timestamp.from(sheet.printedAt()),
                        sheet.printedBy())
                .update();
    }

    @Override
    public Optional<OrderSheet> sheet(String paper) {
        return jdbc.sql(SHEETS + "where paper = ?")
                .param(paper)
                .query(FaxRow::sheet)
                .optional();
    }

    @Override
    public Optional<OrderSheet> lockSheet(String paper) {
        return jdbc.sql(SHEETS + "where paper = ? for update")
                .param(paper)
                .query(FaxRow::sheet)
                .optional();
    }

    @Override
    public List<OrderSheet> sheets(
            @Nullable State state, @Nullable String catalogue, @Nullable String before, int limit) {
        return jdbc.sql(SHEETS + """
                        where (cast(:state as text) is null or state = :state)
                          and (cast(:catalogue as text) is null or catalogue = :catalogue)
                          and (cast(:before as text) is null
                               or id < (select last.id from faxorder.sheets last where last.paper = :before))
                        order by id desc limit :limit
                        """)
                .param("state", state == null ? null : state.name())
                .param("catalogue", catalogue)
                .param("before", before)
                .param("limit", limit)
                .query(FaxRow::sheet)
                .list();
    }

    @Override
    public long count(String catalogue) {
        return jdbc.sql("select count(*) from faxorder.sheets where catalogue = ?")
                .param(catalogue)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Printing> printings(String catalogue) {
        return jdbc.sql("""
                        select batch, min(printed_at) as at, min(printed_by) as by, count(*) as forms, count(back_at) as back
                          from faxorder.sheets where catalogue = ? group by batch order by max(id) desc limit 100
                        """)
                .param(catalogue)
                .query((row, place) -> new Printing(
                        row.getObject("batch", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getInt("forms"),
                        row.getInt("back")))
                .list();
    }

    @Override
    public Map<State, Long> tally() {
        Map<State, Long> tally = new EnumMap<>(State.class);
        jdbc.sql("select state, count(*) as number from faxorder.sheets group by state")
                .query((row, place) -> Map.entry(State.valueOf(row.getString("state")), row.getLong("number")))
                .list()
                .forEach(entry -> tally.put(entry.getKey(), entry.getValue()));
        return tally;
    }

    @Override
    public List<OrderSheet> batch(UUID batch) {
        return jdbc.sql(SHEETS + "where batch = ? order by id")
                .param(batch)
                .query(FaxRow::sheet)
                .list();
    }

    @Override
    public List<String> runs(UUID batch) {
        return batch(batch).stream().map(OrderSheet::run).toList();
    }

    @Override
    public void back(String paper, Instant at) {
        jdbc.sql("update faxorder.sheets set state = 'BACK', back_at = ? where paper = ?")
                .params(Timestamp.from(at), paper)
                .update();
    }

    @Override
    public Optional<String> nextToRead() {
        return jdbc.sql("""
                        update faxorder.sheets set tries = tries + 1 where paper = (
                            select paper from faxorder.sheets where state = 'BACK' order by tries, back_at, id limit 1
                            for update skip locked)
                        returning paper
                        """).query(String.class).optional();
    }

    @Override
    public int tries(String paper) {
        return jdbc.sql("select tries from faxorder.sheets where paper = ?")
                .param(paper)
                .query(Integer.class)
                .single();
    }

    @Override
    public void keying(String paper, String job, List<RowReading> readings) {
        jdbc.sql("update faxorder.sheets set state = 'KEYING', keying = ? where paper = ?")
                .params(job, paper)
                .update();
        for (RowReading reading : readings) {
            jdbc.sql("""
                            insert into faxorder.readings (paper, partner_id, line, value, certain, percent, doubts)
                            select paper, partner_id, ?, ?, ?, ?, ? from faxorder.sheets where paper = ?
                            """)
                    .params(
                            reading.line(),
                            reading.value(),
                            reading.certain(),
                            reading.percent(),
                            reading.doubts(),
                            paper)
                    .update();
        }
    }

    @Override
    public List<RowReading> readings(String paper) {
        return jdbc.sql("select * from faxorder.readings where paper = ? order by line")
                .param(paper)
                .query((row, place) -> new RowReading(
                        row.getInt("line"),
                        row.getString("value"),
                        row.getBoolean("certain"),
                        row.getInt("percent"),
                        row.getString("doubts")))
                .list();
    }

    @Override
    public void end(String paper, State state, Customer customer, int lines, Instant at) {
        jdbc.sql("""
                        update faxorder.sheets set state = :state, lines = :lines, customer_number = :number,
                            customer_name = :name, customer_kind = :kind, address = :address, phone = :phone,
                            taken_at = case when :state = 'TAKEN' then cast(:at as timestamptz) end
                         where paper = :paper
                        """)
                .param("state", state.name())
                .param("lines", lines)
                .param("number", customer.number())
                .param("name", customer.name())
                .param("kind", customer.kind() == null ? null : customer.kind().name())
                .param("address", customer.address())
                .param("phone", customer.phone())
                .param("at", Timestamp.from(at))
                .param("paper", paper)
                .update();
    }

    @Override
    public void ordered(String paper, UUID partner, List<OrderedRow> ordered) {
        for (OrderedRow row : ordered) {
            jdbc.sql("""
                            insert into faxorder.ordered (paper, partner_id, line, quantity, shipment) values (?, ?, ?, ?, ?)
                            on conflict (paper, line) do update set quantity = excluded.quantity, shipment = excluded.shipment
                            """)
                    .params(paper, partner, row.line(), row.quantity(), row.shipment())
                    .update();
        }
    }

    @Override
    public List<OrderedRow> ordered(String paper) {
        return jdbc.sql("select * from faxorder.ordered where paper = ? order by line")
                .param(paper)
                .query((row, place) ->
                        new OrderedRow(row.getInt("line"), row.getBigDecimal("quantity"), row.getString("shipment")))
                .list();
    }
}
