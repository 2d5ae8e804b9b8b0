package io.tsunagi.partner.persistence;

import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.Goals;
import io.tsunagi.partner.domain.Harm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code partner.dependencies}. */
final class DependencyRows {

    private static final String SELECT = """
            select id, partner_id, system_id, stops_system_id, impact_ja, impact_en, source,
                   rto_minutes, rlo_percent, longest_outage_minutes, harm_4h, harm_1d, harm_3d
              from partner.dependencies
            """;

    private final JdbcClient jdbc;

    DependencyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DependencyCard> all() {
        return jdbc.sql(SELECT + "order by system_id, partner_id, id")
                .query((row, number) -> card(row))
                .list();
    }

    Optional<DependencyCard> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, number) -> card(row))
                .optional();
    }

    void add(DependencyCard dependency) {
        jdbc.sql("""
                insert into partner.dependencies (id, partner_id, system_id, stops_system_id, impact_ja, impact_en, source,
                       rto_minutes, rlo_percent, longest_outage_minutes, harm_4h, harm_1d, harm_3d)
                values (:id, :partner, :system, :stops, :ja, :en, :source, :rto, :rlo, :longest, :h4, :d1, :d3)
                """).paramSource(parameters(dependency)).update();
    }

    boolean change(DependencyCard dependency) {
        return jdbc.sql("""
                        update partner.dependencies
                           set system_id = :system, stops_system_id = :stops, impact_ja = :ja, impact_en = :en,
                               source = :source, rto_minutes = :rto, rlo_percent = :rlo,
                               longest_outage_minutes = :longest, harm_4h = :h4, harm_1d = :d1, harm_3d = :d3
                         where id = :id and partner_id = :partner
                        """).paramSource(parameters(dependency)).update() == 1;
    }

    boolean remove(UUID dependency) {
        return jdbc.sql("delete from partner.dependencies where id = ?")
                        .param(dependency)
                        .update()
                == 1;
    }

    private static MapSqlParameterSource parameters(DependencyCard card) {
        Goals goals = card.goals();
        return new MapSqlParameterSource()
                .addValue("id", card.id())
                .addValue("partner", card.partnerId())
                .addValue("system", card.systemId())
                .addValue("stops", card.stopsSystemId())
                .addValue("ja", card.impactJa())
                .addValue("en", card.impactEn())
                .addValue("source", card.source())
                .addValue("rto", minutes(goals.rto()), Types.INTEGER)
                .addValue("rlo", goals.rloPercent(), Types.INTEGER)
                .addValue("longest", minutes(goals.longestOutage()), Types.INTEGER)
                .addValue("h4", name(goals.after4h()), Types.VARCHAR)
                .addValue("d1", name(goals.after1d()), Types.VARCHAR)
                .addValue("d3", name(goals.after3d()), Types.VARCHAR);
    }

    private static DependencyCard card(ResultSet row) throws SQLException {
        return new DependencyCard(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("system_id", UUID.class),
                row.getObject("stops_system_id", UUID.class),
                row.getString("impact_ja"),
                row.getString("impact_en"),
                row.getString("source"),
                new Goals(
                        duration(row, "rto_minutes"),
                        row.getObject("rlo_percent", Integer.class),
                        duration(row, "longest_outage_minutes"),
                        harm(row, "harm_4h"),
                        harm(row, "harm_1d"),
                        harm(row, "harm_3d")));
    }

    private static @Nullable Long minutes(@Nullable Duration duration) {
        return duration == null ? null : duration.toMinutes();
    }

    private static @Nullable String name(@Nullable Harm harm) {
        return harm == null ? null : harm.name();
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        Integer minutes = row.getObject(column, Integer.class);
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    private static @Nullable Harm harm(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Harm.valueOf(name);
    }
}
