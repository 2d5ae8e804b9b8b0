package io.tsunagi.partner.persistence;

import io.tsunagi.partner.domain.ContactCard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code partner.contacts}. */
final class ContactRows {

    private static final String SELECT = """
            select id, partner_id, name, phone, round_clock, verified_on, verified_by, mail, destination, entered_by,
                   verified_since, guarded, missed_checks
              from partner.contacts
            """;

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ContactCard> of(UUID partner) {
        return jdbc.sql(SELECT + "where partner_id = ? order by round_clock desc, name, id")
                .param(partner)
                .query((row, number) -> card(row))
                .list();
    }

    List<ContactCard> all() {
        return jdbc.sql(SELECT + "order by partner_id, round_clock desc, name, id")
                .query((row, number) -> card(row))
                .list();
    }

    void add(ContactCard contact) {
        jdbc.sql("""
                insert into partner.contacts (id, partner_id, name, phone, round_clock, verified_on, verified_by, mail,
                       destination, entered_by, verified_since, guarded, missed_checks)
                values (:id, :partner, :name, :phone, :roundClock, :verifiedOn, :verifiedBy, :mail, :destination, :enteredBy,
                       :since, :guarded, :missed)
                """).params(values(contact)).update();
    }

    boolean change(ContactCard contact) {
        return jdbc.sql("""
                        update partner.contacts
                           set name = :name, phone = :phone, round_clock = :roundClock, verified_on = :verifiedOn,
                               verified_by = :verifiedBy, mail = :mail, destination = :destination, entered_by = :enteredBy,
                               verified_since = :since, guarded = :guarded, missed_checks = :missed
                         where id = :id and partner_id = :partner
                        """).params(values(contact)).update() == 1;
    }

    boolean remove(UUID contact) {
        return jdbc.sql("delete from partner.contacts where id = ?")
                        .param(contact)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(ContactCard contact) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", contact.id());
        values.put("partner", contact.partnerId());
        values.put("name", contact.name());
        values.put("phone", contact.phone());
        values.put("roundClock", contact.roundClock());
        values.put("verifiedOn", contact.verifiedOn());
        values.put("verifiedBy", contact.verifiedBy());
        values.put("mail", contact.mail());
        values.put("destination", contact.destination());
        values.put("enteredBy", contact.guard().enteredBy());
        values.put("since", at(contact.guard().verifiedSince()));
        values.put("guarded", contact.guard().closed());
        values.put("missed", contact.guard().missedChecks());
        return values;
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static ContactCard card(ResultSet row) throws SQLException {
        Timestamp since = row.getTimestamp("verified_since");
        return new ContactCard(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("name"),
                row.getString("phone"),
                row.getBoolean("round_clock"),
                row.getObject("verified_on", LocalDate.class),
                row.getString("verified_by"),
                row.getString("mail"),
                row.getString("destination"),
                new ContactCard.Guard(
                        row.getString("entered_by"),
                        since == null ? null : since.toInstant(),
                        row.getBoolean("guarded"),
                        row.getInt("missed_checks")));
    }
}
