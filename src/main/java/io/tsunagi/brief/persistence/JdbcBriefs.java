package io.tsunagi.brief.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.brief.domain.Brief;
import io.tsunagi.brief.domain.Briefs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code brief.briefs}; the whole brief stands in one document. */
@Repository
class JdbcBriefs implements Briefs {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcBriefs(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(Brief brief) {
        jdbc.sql("""
                        insert into brief.briefs (reference, made_at, made_by, previous, content)
                        values (?, ?, ?, ?, cast(? as jsonb))
                        """)
                .param(brief.reference())
                .param(brief.madeAt().atOffset(ZoneOffset.UTC))
                .param(brief.madeBy())
                .param(brief.previous())
                .param(written(brief))
                .update();
    }

    @Override
    public Optional<Brief> find(String reference) {
        return jdbc.sql("select content from brief.briefs where reference = ?")
                .param(reference)
                .query(this::brief)
                .optional();
    }

    @Override
    public Optional<Brief> newest() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('brief.briefs'))")
                .query((row, number) -> number)
                .list();
        return newest(1).stream().findFirst();
    }

    @Override
    public List<Brief> newest(int limit) {
        return jdbc.sql("select content from brief.briefs order by made_at desc, reference desc limit ?")
                .param(limit)
                .query(this::brief)
                .list();
    }

    private Brief brief(ResultSet row, int number) throws SQLException {
        try {
            return json.readValue(row.getString("content"), Brief.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("written by this class", e);
        }
    }

    private String written(Brief brief) {
        try {
            return json.writeValueAsString(brief);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written", e);
        }
    }
}
