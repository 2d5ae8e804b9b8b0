package io.tsunagi.scanning.persistence;

import io.tsunagi.scanning.domain.PageTexts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words of pages in PostgreSQL, found by their pairs of characters. */
@Repository
class JdbcPageTexts implements PageTexts {

    private final JdbcClient jdbc;

    JdbcPageTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Long> next() {
        return jdbc.sql("""
                        select p.id from scanning.pages p
                         where not p.words_tried and not p.blank and p.state <> 'SPLIT'
                         order by p.id desc limit 1
                        """).query(Long.class).optional();
    }

    @Override
    public void keep(long page, Words words, Instant at) {
        jdbc.sql("""
                        with tried as (
                            update scanning.pages set words_tried = true where id = :page and not words_tried returning id)
                        insert into scanning.texts (page, words, plain, pairs, read_at)
                        select id, :words, :plain, :pairs, :at from tried
                        """)
                .param("page", page)
                .param("words", words.read())
                .param("plain", words.plain())
                .param("pairs", words.pairs().toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public List<Hit> find(Words words, long before, int limit) {
        return jdbc.sql("""
                        select p.id, p.file, p.number, p.part, p.state, p.reason, p.paper, p.paper_page, p.turn, p.blank,
                               p.read_at, p.asked, p.decided_at, p.decided_by, t.words
                          from scanning.texts t
                          join scanning.pages p on p.id = t.page
                         where t.pairs @> cast(:pairs as text[]) and position(:plain in t.plain) > 0 and t.page < :before
                         order by t.page desc limit :limit
                        """)
                .param("pairs", words.pairs().toArray(String[]::new))
                .param("plain", words.plain())
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new Hit(JdbcPageStore.page(row, number), row.getString("words")))
                .list();
    }
}
