package io.tsunagi.cost.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.cost.domain.letter.Letter;
import io.tsunagi.cost.domain.letter.Letters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code cost.letters}; what a letter says stands in one document. */
@Repository
class JdbcLetters implements Letters {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcLetters(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean add(String key, Letter letter) {
        return jdbc.sql("""
                        insert into cost.letters (reference, key, disruption, template, edition, asks, language, addressee, content,
                             entries, state, drafted_by, drafted_at)
                        values (:reference, :key, :disruption, :template, :edition, :asks, :language, :addressee,
                             cast(:content as jsonb), :entries, :state, :by, :at)
                        on conflict do nothing
                        """)
                        .param("reference", letter.reference())
                        .param("key", key)
                        .param("disruption", letter.disruption())
                        .param("template", letter.template())
                        .param("edition", letter.edition())
                        .param("asks", letter.asks())
                        .param("language", letter.language().getLanguage())
                        .param("addressee", letter.addressee())
                        .param("content", written(letter.content()))
                        .param("entries", letter.entries().toArray(String[]::new), Types.ARRAY)
                        .param("state", letter.state().name())
                        .param("by", letter.draftedBy())
                        .param("at", letter.draftedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<Letter> byKey(String key) {
        return jdbc.sql("select * from cost.letters where key = ?")
                .param(key)
                .query(this::letter)
                .optional();
    }

    @Override
    public Optional<Letter> find(String reference) {
        return jdbc.sql("select * from cost.letters where reference = ?")
                .param(reference)
                .query(this::letter)
                .optional();
    }

    @Override
    public Optional<Letter> lock(String reference) {
        return jdbc.sql("select * from cost.letters where reference = ? for update")
                .param(reference)
                .query(this::letter)
                .optional();
    }

    @Override
    public void end(Letter ended) {
        jdbc.sql("""
                        update cost.letters set state = :state, ended_by = :by, ended_at = :at, run = :run
                         where reference = :reference and state = 'DRAFTED'
                        """)
                .param("state", ended.state().name())
                .param("by", ended.endedBy())
                .param("at", Objects.requireNonNull(ended.endedAt()).atOffset(ZoneOffset.UTC))
                .param("run", ended.run(), Types.VARCHAR)
                .param("reference", ended.reference())
                .update();
    }

    @Override
    public List<Letter> of(String disruption) {
        return jdbc.sql(
                        "select * from cost.letters where disruption = ? order by drafted_at desc, reference desc limit 200")
                .param(disruption)
                .query(this::letter)
                .list();
    }

    @Override
    public List<Letter> naming(String entry) {
        return jdbc.sql("""
                        select * from cost.letters where entries @> array[cast(? as text)] order by drafted_at desc, reference desc limit 50
                        """).param(entry).query(this::letter).list();
    }

    @Override
    public List<Letter> toSign(String notBy) {
        return jdbc.sql("""
                        select * from cost.letters where state = 'DRAFTED' and drafted_by <> ? order by drafted_at, reference limit 200
                        """).param(notBy).query(this::letter).list();
    }

    private Letter letter(ResultSet row, int number) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Letter(
                row.getString("reference"),
                row.getString("disruption"),
                row.getString("template"),
                row.getObject("edition", LocalDate.class),
                row.getBoolean("asks"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("addressee"),
                read(row.getString("content")),
                List.of((String[]) row.getArray("entries").getArray()),
                Letter.State.valueOf(row.getString("state")),
                row.getString("drafted_by"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                row.getString("ended_by"),
                endedAt == null ? null : endedAt.toInstant(),
                row.getString("run"));
    }

    private Letter.Content read(String content) {
        try {
            return json.readValue(content, Letter.Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("written by this class", e);
        }
    }

    private String written(Letter.Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written", e);
        }
    }
}
