package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.OverviewRows;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept counts, samples and capacities, read for many disruptions at once; no shipment is counted. */
@Repository
class JdbcOverviewRows implements OverviewRows {

    private final JdbcClient jdbc;

    JdbcOverviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Standing> standing(Collection<UUID> partners) {
        return jdbc.sql("""
                        select partner_id, site,
                               coalesce(sum(change) filter (where status in ('OPEN', 'HOLD', 'CARRIED')), 0) as waiting,
                               coalesce(sum(change) filter (where status in ('OPEN', 'HOLD', 'CARRIED') and class <= 1), 0) as urgent
                        from shipment.tallies where partner_id = any (?)
                        group by partner_id, site
                        """)
                .param(partners.toArray(UUID[]::new))
                .query((row, number) -> new Standing(
                        row.getObject("partner_id", UUID.class),
                        row.getString("site"),
                        row.getLong("waiting"),
                        row.getLong("urgent")))
                .list();
    }

    @Override
    public List<SiteDay> capacities(Collection<String> sites, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select site, day, unit, amount from shipment.capacities
                        where site = any (?) and day between ? and ?
                        """)
                .params(sites.toArray(String[]::new), from, to)
                .query((row, number) -> new SiteDay(
                        row.getString("site"),
                        row.getObject("day", LocalDate.class),
                        row.getString("unit"),
                        row.getLong("amount")))
                .list();
    }

    @Override
    public List<Usual> usual(Map<String, Collection<String>> sites, Map<String, LocalDate> began) {
        List<String> references = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        sites.forEach((reference, own) -> own.forEach(site -> {
            references.add(reference);
            places.add(site);
            days.add(began.getOrDefault(reference, LocalDate.EPOCH));
        }));
        return jdbc.sql("""
                        select asked.disruption, asked.site, said.unit, said.amount::float8 as amount
                        from unnest(cast(:disruptions as text[]), cast(:sites as text[])) as asked (disruption, site)
                        join shipment.usual_days said on said.site = asked.site
                        union all
                        select asked.disruption, asked.site, c.unit, avg(c.amount)::float8
                        from unnest(cast(:disruptions as text[]), cast(:sites as text[]), cast(:days as date[]))
                            as asked (disruption, site, day)
                        join shipment.capacities c on c.site = asked.site and c.day >= asked.day - 28 and c.day < asked.day
                        where not exists (select from shipment.usual_days said where said.site = asked.site)
                        group by asked.disruption, asked.site, c.unit
                        """)
                .param("disruptions", references.toArray(String[]::new))
                .param("sites", places.toArray(String[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, number) -> new Usual(
                        row.getString("disruption"),
                        row.getString("site"),
                        row.getString("unit"),
                        row.getDouble("amount")))
                .list();
    }

    @Override
    public List<DayEnd> dayEnds(Map<String, LocalDate> from, LocalDate to, ZoneId zone) {
        List<String> references = List.copyOf(from.keySet());
        return jdbc.sql("""
                        select asked.disruption, day.day::date as day, sum(last.open) as waiting
                        from unnest(cast(:disruptions as text[]), cast(:from as date[])) as asked (disruption, first)
                        cross join lateral
                            generate_series(asked.first::timestamp, cast(:to as timestamp), interval '1 day') as day (day)
                        cross join generate_series(0, 4) as classes (class)
                        cross join lateral (
                            select s.open from shipment.backlog_samples s
                            where s.disruption = asked.disruption and s.class = classes.class
                              and s.minute < (day.day + interval '1 day') at time zone :zone
                            order by s.minute desc limit 1) as last
                        group by asked.disruption, day.day
                        """)
                .param("disruptions", references.toArray(String[]::new))
                .param(
                        "from",
                        references.stream()
                                .map(one -> String.valueOf(from.get(one)))
                                .toArray(String[]::new))
                .param("to", to.atStartOfDay())
                .param("zone", zone.getId())
                .query((row, number) -> new DayEnd(
                        row.getString("disruption"), row.getObject("day", LocalDate.class), row.getLong("waiting")))
                .list();
    }
}
