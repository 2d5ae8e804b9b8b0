package io.tsunagi.bulletin.persistence;

import io.tsunagi.bulletin.domain.Word;
import io.tsunagi.bulletin.domain.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The glossary in PostgreSQL. */
@Repository
class WordRows implements Words {

    private final JdbcClient jdbc;

    WordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Word> current() {
        return jdbc.sql("""
                        select * from (
                            select distinct on (word) * from bulletin.words order by word, version desc) newest
                        where not dropped order by ja, word limit 500
                        """).query(WordRows::word).list();
    }

    @Override
    public Optional<Word> find(UUID id) {
        return jdbc.sql("select * from bulletin.words where word = ? order by version desc limit 1")
                .param(id)
                .query(WordRows::word)
                .optional();
    }

    @Override
    public boolean add(Word word) {
        return jdbc.sql("""
                                insert into bulletin.words
                                    (word, version, ja, en, avoid_ja, avoid_en, note, dropped, written_by, written_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                word.id(),
                                word.version(),
                                word.ja(),
                                word.en(),
                                word.avoidJa(),
                                word.avoidEn(),
                                word.note(),
                                word.dropped(),
                                word.writtenBy(),
                                Columns.timestamp(word.writtenAt()))
                        .update()
                == 1;
    }

    private static Word word(ResultSet row, int index) throws SQLException {
        return new Word(
                row.getObject("word", UUID.class),
                row.getInt("version"),
                row.getString("ja"),
                row.getString("en"),
                row.getString("avoid_ja"),
                row.getString("avoid_en"),
                row.getString("note"),
                row.getBoolean("dropped"),
                row.getString("written_by"),
                Columns.instant(row, "written_at"));
    }
}
