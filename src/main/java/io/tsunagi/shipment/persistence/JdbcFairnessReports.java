package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.fairness.CustomerSizes;
import io.tsunagi.shipment.domain.fairness.FairnessReport;
import io.tsunagi.shipment.domain.fairness.FairnessReport.Axis;
import io.tsunagi.shipment.domain.fairness.FairnessReport.Line;
import io.tsunagi.shipment.domain.fairness.FairnessReports;
import io.tsunagi.shipment.domain.outcome.Outcome;
import io.tsunagi.shipment.domain.wave.SiteDay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports in {@code shipment.fairness_reports} and {@code shipment.fairness_lines}. */
@Repository
class JdbcFairnessReports implements FairnessReports {

    private static final String REPORT = """
            insert into shipment.fairness_reports (id, disruption, day, made_at, made_by, middle, large)
            values (:id, :disruption, :day, :at, :person, :middle, :large)
            on conflict (disruption, day) do update
            set made_at = excluded.made_at, made_by = excluded.made_by, middle = excluded.middle, large = excluded.large
            returning id
            """;
    private static final String LINES = """
            with sizes as materialized (
                select partner_id, customer_name,
                       case when count(*) >= :large then 'LARGE' when count(*) >= :middle then 'MIDDLE' else 'SMALL' end as size
                from shipment.shipments where partner_id = any (:partners)
                group by partner_id, customer_name),
            gone as materialized (
                select l.shipment_id, l.picked from shipment.waves w
                join shipment.wave_lines l on l.wave_id = w.id
                where w.day = :day and l.partner_id = any (:partners)),
            refused as materialized (
                select distinct o.shipment_id from shipment.outcomes o
                where o.partner_id = any (:partners) and o.kind = 'REJECT' and o.decided_at >= :from and o.decided_at < :to),
            asked as (
                select s.partner_id, s.customer_name, s.class, s.destination_prefecture, s.quantity, false as served,
                       0::numeric as went, false as refused
                from shipment.shipments s
                where s.partner_id = any (:partners) and s.status in ('OPEN', 'HOLD')
                union all
                select s.partner_id, s.customer_name, s.class, s.destination_prefecture, s.quantity,
                       s.status not in ('SHORT', 'CANCELLED'),
                       case when s.status in ('SHORT', 'CANCELLED') then 0 else least(coalesce(g.picked, s.quantity), s.quantity) end, false
                from gone g join shipment.shipments s on s.id = g.shipment_id
                where s.status not in ('OPEN', 'HOLD')
                union all
                select s.partner_id, s.customer_name, s.class, s.destination_prefecture, s.quantity, false, 0, true
                from refused r join shipment.shipments s on s.id = r.shipment_id
                where s.status = 'CANCELLED' and s.id not in (select shipment_id from gone)),
            named as (
                select 'P' || a.class as class, coalesce(a.destination_prefecture, '') as region, z.size,
                       a.partner_id::text as shipper, a.quantity, a.served, a.went, a.refused
                from asked a join sizes z using (partner_id, customer_name))
            insert into shipment.fairness_lines
                (report_id, axis, name, asked_lines, asked_quantity, served_lines, served_quantity, refused_lines)
            select :report,
                   case when grouping(class) = 0 then 'CLASS' when grouping(region) = 0 then 'REGION'
                        when grouping(size) = 0 then 'SIZE' when grouping(shipper) = 0 then 'SHIPPER' else 'ALL' end,
                   case when grouping(class) = 0 then class when grouping(region) = 0 then region
                        when grouping(size) = 0 then size when grouping(shipper) = 0 then shipper else '' end,
                   count(*), sum(quantity), count(*) filter (where served), sum(went), count(*) filter (where refused)
            from named group by grouping sets ((class), (region), (size), (shipper), ())
            having count(*) > 0
            """;

    private final JdbcClient jdbc;

    JdbcFairnessReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void make(
            String disruption,
            Collection<UUID> partners,
            LocalDate day,
            CustomerSizes sizes,
            String person,
            Instant at) {
        UUID report = jdbc.sql(REPORT)
                .param("id", UUID.randomUUID())
                .param("disruption", disruption)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("middle", sizes.middle())
                .param("large", sizes.large())
                .query(UUID.class)
                .single();
        jdbc.sql("delete from shipment.fairness_lines where report_id = ?")
                .param(report)
                .update();
        jdbc.sql(LINES)
                .param("report", report)
                .param("partners", partners.toArray(UUID[]::new))
                .param("day", day)
                .param("from", SiteDay.start(day).atOffset(ZoneOffset.UTC))
                .param("to", SiteDay.start(day.plusDays(1)).atOffset(ZoneOffset.UTC))
                .param("middle", sizes.middle())
                .param("large", sizes.large())
                .update();
    }

    @Override
    public Optional<FairnessReport> find(String disruption, LocalDate day) {
        return jdbc.sql("select * from shipment.fairness_reports where disruption = ? and day = ?")
                .params(disruption, day)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new FairnessReport(
                            id,
                            row.getString("disruption"),
                            row.getObject("day", LocalDate.class),
                            Objects.requireNonNull(WaveRows.instant(row, "made_at")),
                            row.getString("made_by"),
                            new CustomerSizes(row.getInt("middle"), row.getInt("large")),
                            List.of());
                })
                .optional()
                .map(head -> new FairnessReport(
                        head.id(),
                        head.disruption(),
                        head.day(),
                        head.madeAt(),
                        head.madeBy(),
                        head.sizes(),
                        lines(head.id())));
    }

    private List<Line> lines(UUID report) {
        return jdbc.sql("""
                        select * from shipment.fairness_lines where report_id = ?
                        order by axis, case when axis = 'SIZE' then array_position(array['LARGE', 'MIDDLE', 'SMALL'], name) end,
                            case when axis in ('REGION', 'SHIPPER') then -asked_lines end, name
                        """)
                .param(report)
                .query((row, number) -> new Line(
                        Axis.valueOf(row.getString("axis")),
                        row.getString("name"),
                        row.getLong("asked_lines"),
                        plain(row.getBigDecimal("asked_quantity")),
                        row.getLong("served_lines"),
                        plain(row.getBigDecimal("served_quantity")),
                        row.getLong("refused_lines")))
                .list();
    }

    private static BigDecimal plain(BigDecimal number) {
        return Objects.requireNonNull(WaveRows.plain(number));
    }

    @Override
    public Optional<Instant> madeAt(String disruption, LocalDate day) {
        return jdbc.sql("select made_at from shipment.fairness_reports where disruption = ? and day = ?")
                .params(disruption, day)
                .query((row, number) -> Objects.requireNonNull(WaveRows.instant(row, "made_at")))
                .optional();
    }

    @Override
    public List<LocalDate> days(String disruption) {
        return jdbc.sql("select day from shipment.fairness_reports where disruption = ? order by day desc limit 60")
                .param(disruption)
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .list();
    }

    @Override
    public List<Outcome> refusals(Collection<UUID> partners, LocalDate day) {
        return jdbc.sql("""
                        select * from shipment.outcomes
                        where partner_id = any (:partners) and decided_at >= :from and decided_at < :to
                          and kind in ('AMEND', 'DEFER', 'REJECT', 'CANCEL')
                        order by decided_at, id limit 500
                        """)
                .param("partners", partners.toArray(UUID[]::new))
                .param("from", SiteDay.start(day).atOffset(ZoneOffset.UTC))
                .param("to", SiteDay.start(day.plusDays(1)).atOffset(ZoneOffset.UTC))
                .query(JdbcOutcomes::read)
                .list();
    }
}
