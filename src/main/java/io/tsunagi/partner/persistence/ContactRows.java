package io.tsunagi.partner.persistence;

import io.tsunagi.partner.domain.ContactCard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code partner.contacts}. */
final class ContactRows {

    private static final String SELECT =
            "select id, partner_id, name, phone, round_clock, verified_on, verified_by from partner.contacts ";

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
                insert into partner.contacts (id, partner_id, name, phone, round_clock, verified_on, verified_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        contact.id(),
                        contact.partnerId(),
                        contact.name(),
                        contact.phone(),
                        contact.roundClock(),
                        contact.verifiedOn(),
                        contact.verifiedBy())
                .update();
    }

    boolean change(ContactCard contact) {
        return jdbc.sql("""
                        update partner.contacts
                           set name = ?, phone = ?, round_clock = ?, verified_on = ?, verified_by = ?
                         where id = ? and partner_id = ?
                        """)
                        .params(
                                contact.name(),
                                contact.phone(),
                                contact.roundClock(),
                                contact.verifiedOn(),
                                contact.verifiedBy(),
                                contact.id(),
                                contact.partnerId())
                        .update()
                == 1;
    }

    boolean remove(UUID contact) {
        return jdbc.sql("delete from partner.contacts where id = ?")
                        .param(contact)
                        .update()
                == 1;
    }

    private static ContactCard card(ResultSet row) throws SQLException {
        return new ContactCard(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("name"),
                row.getString("phone"),
                row.getBoolean("round_clock"),
                row.getObject("verified_on", LocalDate.class),
                row.getString("verified_by"));
    }
}
