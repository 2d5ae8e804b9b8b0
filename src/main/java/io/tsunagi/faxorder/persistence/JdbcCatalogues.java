package io.tsunagi.faxorder.persistence;

import io.tsunagi.faxorder.domain.Catalogue;
import io.tsunagi.faxorder.domain.Catalogues;
import io.tsunagi.faxorder.domain.Edition;
import io.tsunagi.faxorder.domain.Item;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Catalogues and their editions in schema {@code faxorder}. */
@Repository
class JdbcCatalogues implements Catalogues {

    private static final String CATALOGUES = "select * from faxorder.catalogues ";
    private static final String EDITIONS = """
            select e.*, (select count(*) from faxorder.items i where i.edition = e.id) as items from faxorder.editions e
            """;

    private final JdbcClient jdbc;

    JdbcCatalogues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Catalogue catalogue) {
        jdbc.sql("""
                        insert into faxorder.catalogues (reference, partner_id, name, fax_number, site, set_up_at, set_up_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        catalogue.reference(),
                        catalogue.partnerId(),
                        catalogue.name(),
                        catalogue.faxNumber(),
                        catalogue.site(),
                        Timestamp.from(catalogue.setUpAt()),
                        catalogue.setUpBy())
                .update();
    }

    @Override
    public List<Catalogue> catalogues() {
        return jdbc.sql(CATALOGUES + "order by name, reference")
                .query(FaxRow::catalogue)
                .list();
    }

    @Override
    public Optional<Catalogue> catalogue(String reference) {
        return jdbc.sql(CATALOGUES + "where reference = ?")
                .param(reference)
                .query(FaxRow::catalogue)
                .optional();
    }

    @Override
    public void lock(String catalogue) {
        jdbc.sql(CATALOGUES + "where reference = ? for update")
                .param(catalogue)
                .query(FaxRow::catalogue)
                .optional();
    }

    @Override
    public void add(Edition edition, List<Item> items) {
        jdbc.sql("""
                        insert into faxorder.editions (id, catalogue, partner_id, valid_from, lead_days, loaded_at, loaded_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        edition.id(),
                        edition.catalogue(),
                        edition.partnerId(),
                        edition.from(),
                        edition.leadDays(),
                        Timestamp.from(edition.loadedAt()),
                        edition.loadedBy())
                .update();
        for (Item item : items) {
            jdbc.sql("""
                            insert into faxorder.items (edition, partner_id, line, sku, name, unit, goods, temperature, most)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            edition.id(),
                            edition.partnerId(),
                            item.line(),
                            item.sku(),
                            item.name(),
                            item.unit(),
                            item.group(),
                            item.temperature().name(),
                            item.most())
                    .update();
        }
    }

    @Override
    public List<Edition> editions(String catalogue) {
        return jdbc.sql(EDITIONS + " where e.catalogue = ? order by e.valid_from desc")
                .param(catalogue)
                .query(FaxRow::edition)
                .list();
    }

    @Override
    public Optional<Edition> edition(String catalogue, LocalDate day) {
        return jdbc.sql(EDITIONS + " where e.catalogue = ? and e.valid_from <= ? order by e.valid_from desc limit 1")
                .params(catalogue, day)
                .query(FaxRow::edition)
                .optional();
    }

    @Override
    public Optional<Edition> edition(UUID id) {
        return jdbc.sql(EDITIONS + " where e.id = ?")
                .param(id)
                .query(FaxRow::edition)
                .optional();
    }

    @Override
    public List<Item> items(UUID edition) {
        return jdbc.sql("select * from faxorder.items where edition = ? order by line")
                .param(edition)
                .query(FaxRow::item)
                .list();
    }
}
