package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.notice.Contact;
import io.tsunagi.shipment.domain.notice.Contacts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts in {@code shipment.customer_contacts}. */
@Repository
class JdbcContacts implements Contacts {

    private final JdbcClient jdbc;

    JdbcContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int store(UUID partner, List<Contact> contacts, String who, Instant at) {
        return jdbc.sql("""
                        insert into shipment.customer_contacts as c (
                            partner_id, key, customer, email, fax, updated_by, updated_at)
                        select distinct on (2) :partner, shipment.customer_key(given.customer), given.customer, given.email,
                            given.fax, :who, cast(:at as timestamptz)
                        from unnest(cast(:customers as text[]), cast(:emails as text[]), cast(:faxes as text[]))
                            with ordinality as given (customer, email, fax, place)
                        order by 2, given.place desc
                        on conflict (partner_id, key) do update
                        set customer = excluded.customer, email = excluded.email, fax = excluded.fax,
                            updated_by = excluded.updated_by, updated_at = excluded.updated_at
                        where (c.customer, c.email, c.fax)
                            is distinct from (excluded.customer, excluded.email, excluded.fax)
                        """)
                .param("partner", partner)
                .param("who", who)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("customers", contacts.stream().map(Contact::customer).toArray(String[]::new))
                .param("emails", contacts.stream().map(Contact::email).toArray(String[]::new))
                .param("faxes", contacts.stream().map(Contact::fax).toArray(String[]::new))
                .update();
    }

    @Override
    public Map<UUID, Long> numbers() {
        Map<UUID, Long> numbers = new LinkedHashMap<>();
        jdbc.sql("select partner_id, count(*) as number from shipment.customer_contacts group by 1")
                .query(row -> {
                    numbers.put(row.getObject("partner_id", UUID.class), row.getLong("number"));
                });
        return numbers;
    }

    @Override
    public List<Contact> of(UUID partner, String begin, int limit) {
        return jdbc.sql("""
                        select customer, email, fax from shipment.customer_contacts
                        where partner_id = ? and starts_with(key, shipment.customer_key(?)) order by key limit ?
                        """)
                .params(partner, begin, limit)
                .query((row, number) ->
                        new Contact(row.getString("customer"), row.getString("email"), row.getString("fax")))
                .list();
    }
}
