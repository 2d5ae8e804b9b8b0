package io.tsunagi.scanning.persistence;

import io.tsunagi.scanning.domain.UploadLink;
import io.tsunagi.scanning.domain.UploadLinks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links in PostgreSQL. */
@Repository
class JdbcUploadLinks implements UploadLinks {

    private static final String SELECT = """
            select l.*, (select count(*) from scanning.files f where f.stack = l.id) as used from scanning.links l
            """;

    private final JdbcClient jdbc;

    JdbcUploadLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UploadLink link, String tokenHash) {
        jdbc.sql("""
                        insert into scanning.links (id, token_hash, name, made_at, made_by, until, most)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        link.id(),
                        tokenHash,
                        link.name(),
                        Timestamp.from(link.madeAt()),
                        link.madeBy(),
                        Timestamp.from(link.until()),
                        link.most())
                .update();
    }

    @Override
    public Optional<UploadLink> find(String tokenHash) {
        return jdbc.sql(SELECT + " where l.token_hash = ?")
                .param(tokenHash)
                .query(JdbcUploadLinks::link)
                .optional();
    }

    @Override
    public Optional<UploadLink> lock(String tokenHash) {
        jdbc.sql("select id from scanning.links where token_hash = ? for update")
                .param(tokenHash)
                .query(UUID.class)
                .optional();
        return find(tokenHash);
    }

    @Override
    public List<UploadLink> newest(int limit) {
        return jdbc.sql(SELECT + " order by l.made_at desc, l.id limit ?")
                .param(limit)
                .query(JdbcUploadLinks::link)
                .list();
    }

    @Override
    public boolean close(UUID id, Instant at, String who) {
        return jdbc.sql("update scanning.links set closed_at = ?, closed_by = ? where id = ? and closed_at is null")
                        .params(Timestamp.from(at), who, id)
                        .update()
                == 1;
    }

    private static UploadLink link(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new UploadLink(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getTimestamp("until").toInstant(),
                row.getInt("most"),
                row.getInt("used"),
                closed == null ? null : closed.toInstant());
    }
}
