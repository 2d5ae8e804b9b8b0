package io.tsunagi.partner.persistence;

import io.tsunagi.partner.ContactChanges.Detail;
import io.tsunagi.partner.PartnerContacts;
import io.tsunagi.partner.domain.graph.GraphSource;
import io.tsunagi.partner.domain.graph.Tiers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contact cards for the other features; every answer and every change is one statement. */
@Repository
class JdbcPartnerContacts implements PartnerContacts {

    private static final String SELECT = """
            select c.*, p.code, p.name_ja, p.name_en from partner.contacts c join partner.partners p on p.id = c.partner_id
            """;
    private static final String ORDER = " order by p.code, c.round_clock desc, c.name, c.id";

    private final JdbcClient jdbc;
    private final GraphSource graph;

    JdbcPartnerContacts(JdbcClient jdbc, GraphSource graph) {
        this.jdbc = jdbc;
        this.graph = graph;
    }

    @Override
    public List<Contact> all() {
        return jdbc.sql(SELECT + ORDER).query(JdbcPartnerContacts::contact).list();
    }

    @Override
    public List<Contact> of(UUID partner) {
        return jdbc.sql(SELECT + "where c.partner_id = ?" + ORDER)
                .param(partner)
                .query(JdbcPartnerContacts::contact)
                .list();
    }

    @Override
    public Optional<Contact> find(UUID contact) {
        return jdbc.sql(SELECT + "where c.id = ?")
                .param(contact)
                .query(JdbcPartnerContacts::contact)
                .optional();
    }

    @Override
    public List<Contact> search(String part, int most) {
        return jdbc.sql(SELECT + """
                        where position(lower(:part) in lower(concat_ws(' ', p.code, p.name_ja, p.name_en, c.name, c.phone))) > 0
                        """ + ORDER + " limit :most")
                .param("part", part)
                .param("most", most)
                .query(JdbcPartnerContacts::contact)
                .list();
    }

    @Override
    public boolean put(UUID contact, Detail detail, String before, String after) {
        String set = switch (detail) {
            case PHONE -> "phone = :after, verified_since = null, verified_by = '' where phone = :before";
            case MAIL -> "mail = :after where mail = :before";
            case DESTINATION -> "destination = :after where destination = :before";
        };
        return jdbc.sql("update partner.contacts set " + set + " and id = :id")
                        .param("after", after)
                        .param("before", before)
                        .param("id", contact)
                        .update()
                == 1;
    }

    @Override
    public void tally(Collection<UUID> answered, Collection<UUID> missed) {
        jdbc.sql("""
                update partner.contacts
                   set missed_checks = case when id = any (:answered) then 0 else missed_checks + 1 end
                 where id = any (:answered) or id = any (:missed)
                """)
                .param("answered", answered.toArray(UUID[]::new))
                .param("missed", missed.toArray(UUID[]::new))
                .update();
    }

    @Override
    public Map<UUID, Integer> tiers() {
        return Tiers.of(graph.now());
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        Timestamp since = row.getTimestamp("verified_since");
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("code"),
                row.getString("name_ja"),
                row.getString("name_en"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("mail"),
                row.getString("destination"),
                row.getBoolean("round_clock"),
                row.getObject("verified_on", LocalDate.class),
                row.getString("verified_by"),
                since == null ? null : since.toInstant());
    }
}
