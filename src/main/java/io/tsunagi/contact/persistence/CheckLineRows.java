package io.tsunagi.contact.persistence;

import static io.tsunagi.contact.persistence.Columns.at;
import static io.tsunagi.contact.persistence.Columns.instant;
import static io.tsunagi.contact.persistence.Columns.instantOrNull;

import io.tsunagi.contact.domain.check.CheckLine;
import io.tsunagi.contact.domain.check.Checks.Totals;
import io.tsunagi.contact.domain.check.CommunicationCheck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code contact.check_lines}; thousands are written by one statement. */
final class CheckLineRows {

    private static final String SELECT = "select l.* from contact.check_lines l ";

    private final JdbcClient jdbc;

    CheckLineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<CheckLine> lines, Map<UUID, String> hashes) {
        jdbc.sql("""
                insert into contact.check_lines (id, check_reference, place, partner_id, contact_id, partner_code, partner_ja,
                       partner_en, name, phone, mail, reaches, code_hash)
                select * from unnest(cast(:id as uuid[]), cast(:check as text[]), cast(:place as integer[]),
                       cast(:partner as uuid[]), cast(:contact as uuid[]), cast(:code as text[]), cast(:ja as text[]),
                       cast(:en as text[]), cast(:name as text[]), cast(:phone as text[]), cast(:mail as text[]),
                       cast(:reaches as integer[]), cast(:hash as text[]))
                """)
                .param("id", ids(lines, CheckLine::id))
                .param("check", texts(lines, CheckLine::check))
                .param("place", lines.stream().map(CheckLine::place).toArray(Integer[]::new))
                .param("partner", ids(lines, CheckLine::partnerId))
                .param("contact", ids(lines, CheckLine::contactId))
                .param("code", texts(lines, CheckLine::partnerCode))
                .param("ja", texts(lines, CheckLine::partnerJa))
                .param("en", texts(lines, CheckLine::partnerEn))
                .param("name", texts(lines, CheckLine::name))
                .param("phone", texts(lines, CheckLine::phone))
                .param("mail", texts(lines, CheckLine::mail))
                .param("reaches", lines.stream().map(CheckLine::reaches).toArray(Integer[]::new))
                .param("hash", texts(lines, line -> hashes.get(line.id())))
                .update();
    }

    private static UUID[] ids(List<CheckLine> lines, Function<CheckLine, UUID> of) {
        return lines.stream().map(of).toArray(UUID[]::new);
    }

    private static @Nullable String[] texts(List<CheckLine> lines, Function<CheckLine, @Nullable String> of) {
        return lines.stream().map(of).toArray(String[]::new);
    }

    List<CheckLine> page(String check, boolean answered, int after, int limit) {
        return jdbc.sql(SELECT + """
                        where l.check_reference = :check and (l.answered_at is not null) = :answered and l.place > :after
                        order by l.place limit :limit
                        """)
                .param("check", check)
                .param("answered", answered)
                .param("after", after)
                .param("limit", limit)
                .query(CheckLineRows::line)
                .list();
    }

    Totals totals(String check) {
        return jdbc.sql("""
                        select count(*) as asked, count(*) filter (where mail <> '') as by_mail,
                               count(*) filter (where answered_by = 'LINK') as by_link,
                               count(*) filter (where answered_by = 'TELEPHONE') as by_telephone
                          from contact.check_lines where check_reference = ?
                        """)
                .param(check)
                .query((row, number) -> new Totals(
                        row.getInt("asked"), row.getInt("by_mail"), row.getInt("by_link"), row.getInt("by_telephone")))
                .single();
    }

    Optional<CheckLine> byCode(String hash, Instant now) {
        return jdbc.sql(SELECT + """
                        join contact.checks c on c.reference = l.check_reference
                        where (l.code_hash = :hash or l.reminder_hash = :hash) and c.closed_at is null and c.closes_at > :now
                        """)
                .param("hash", hash)
                .param("now", at(now))
                .query(CheckLineRows::line)
                .optional();
    }

    Optional<CheckLine> find(String check, UUID id) {
        return jdbc.sql(SELECT + "where l.check_reference = ? and l.id = ?")
                .params(check, id)
                .query(CheckLineRows::line)
                .optional();
    }

    boolean answer(UUID line, CheckLine.By by, @Nullable String notedBy, String words, Instant at) {
        return jdbc.sql("""
                        update contact.check_lines
                           set answered_at = :at, answered_by = :by, noted_by = :noted, words = :words
                         where id = :id and answered_at is null
                        """)
                        .param("at", at(at))
                        .param("by", by.name())
                        .param("noted", notedBy)
                        .param("words", words)
                        .param("id", line)
                        .update()
                == 1;
    }

    void remind(Map<UUID, String> hashes) {
        List<UUID> ids = List.copyOf(hashes.keySet());
        jdbc.sql("""
                update contact.check_lines l set reminder_hash = r.hash
                  from unnest(cast(:ids as uuid[]), cast(:hashes as text[])) as r (id, hash) where l.id = r.id
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("hashes", ids.stream().map(hashes::get).toArray(String[]::new))
                .update();
    }

    List<UUID> contacts(String check, boolean answered) {
        return jdbc.sql("""
                        select contact_id from contact.check_lines
                         where check_reference = ? and (answered_at is not null) = ? order by place
                        """).params(check, answered).query(UUID.class).list();
    }

    static CommunicationCheck check(ResultSet row, int number) throws SQLException {
        return new CommunicationCheck(
                row.getString("reference"),
                CommunicationCheck.Scope.valueOf(row.getString("scope")),
                row.getString("scope_value"),
                row.getString("started_by"),
                instant(row, "started_at"),
                instant(row, "remind_at"),
                instantOrNull(row, "reminded_at"),
                instant(row, "closes_at"),
                instantOrNull(row, "closed_at"),
                row.getObject("next_due", LocalDate.class));
    }

    private static CheckLine line(ResultSet row, int number) throws SQLException {
        String by = row.getString("answered_by");
        return new CheckLine(
                row.getObject("id", UUID.class),
                row.getString("check_reference"),
                row.getInt("place"),
                row.getObject("partner_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("partner_code"),
                row.getString("partner_ja"),
                row.getString("partner_en"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("mail"),
                row.getInt("reaches"),
                instantOrNull(row, "answered_at"),
                by == null ? null : CheckLine.By.valueOf(by),
                row.getString("noted_by"),
                row.getString("words"));
    }
}
