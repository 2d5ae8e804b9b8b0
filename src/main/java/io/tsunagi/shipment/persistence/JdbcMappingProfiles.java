package io.tsunagi.shipment.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tsunagi.shipment.domain.intake.Layout;
import io.tsunagi.shipment.domain.intake.MappingProfile;
import io.tsunagi.shipment.domain.intake.MappingProfiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mapping profiles in PostgreSQL, the layout as JSON. */
@Repository
class JdbcMappingProfiles implements MappingProfiles {

    static final TypeReference<Layout> LAYOUT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    JdbcMappingProfiles(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<MappingProfile> all() {
        return jdbc.sql("select * from shipment.mapping_profiles order by partner_id, name")
                .query(this::read)
                .list();
    }

    @Override
    public Optional<MappingProfile> find(UUID id) {
        return jdbc.sql("select * from shipment.mapping_profiles where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    @Override
    public boolean save(MappingProfile profile) {
        try {
            return jdbc.sql("""
                            insert into shipment.mapping_profiles as p
                                (id, partner_id, name, site, layout, version, created_at, updated_at)
                            values (:id, :partner, :name, :site, cast(:layout as jsonb), :version, :at, :at)
                            on conflict (id) do update
                            set name = excluded.name, site = excluded.site, layout = excluded.layout,
                                version = p.version + 1, updated_at = excluded.updated_at
                            where p.version = excluded.version and p.partner_id = excluded.partner_id
                            """)
                            .param("id", profile.id())
                            .param("partner", profile.partnerId())
                            .param("name", profile.name())
                            .param("site", profile.site())
                            .param("layout", json.write(profile.layout()))
                            .param("version", profile.version())
                            .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private MappingProfile read(ResultSet row, int number) throws SQLException {
        return new MappingProfile(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("name"),
                row.getString("site"),
                json.read(row.getString("layout"), LAYOUT),
                row.getLong("version"));
    }
}
