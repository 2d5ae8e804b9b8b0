package io.tsunagi.risk.persistence;

import io.tsunagi.risk.domain.score.KeptScore;
import io.tsunagi.risk.domain.score.ScoreRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept scores in {@code risk.scores}. */
@Repository
class JdbcScores implements ScoreRows {

    private static final int BATCH = 500;
    /** Number of the advisory lock; any that no other feature uses. */
    private static final long LOCK = 7_215_304_001L;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JdbcScores(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    @Override
    public boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<UUID, KeptScore> newest() {
        return jdbc
                .sql("select distinct on (partner_id) * from risk.scores order by partner_id, kept_at desc")
                .query(JdbcScores::kept)
                .list()
                .stream()
                .collect(Collectors.toMap(KeptScore::partnerId, one -> one));
    }

    @Override
    public void add(Collection<KeptScore> scores) {
        template.batchUpdate("""
                insert into risk.scores (partner_id, kept_at, edition, criticality, exposure, evidence, value, parts)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, scores, BATCH, (row, score) -> {
            row.setObject(1, score.partnerId());
            row.setObject(2, Columns.at(score.keptAt()));
            row.setString(3, score.edition());
            row.setInt(4, score.criticality());
            row.setInt(5, score.exposure());
            row.setInt(6, score.evidence());
            row.setInt(7, score.value());
            row.setString(8, score.parts());
        });
    }

    @Override
    public List<KeptScore> history(UUID partner, int limit) {
        return jdbc.sql("select * from risk.scores where partner_id = ? order by kept_at desc limit ?")
                .params(partner, limit)
                .query(JdbcScores::kept)
                .list();
    }

    private static KeptScore kept(ResultSet row, int number) throws SQLException {
        return new KeptScore(
                row.getObject("partner_id", UUID.class),
                Columns.instant(row, "kept_at"),
                row.getString("edition"),
                row.getInt("criticality"),
                row.getInt("exposure"),
                row.getInt("evidence"),
                row.getInt("value"),
                row.getString("parts"));
    }
}
