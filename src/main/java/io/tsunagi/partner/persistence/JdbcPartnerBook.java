package io.tsunagi.partner.persistence;

import io.tsunagi.partner.domain.ContactCard;
import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.SystemCard;
import io.tsunagi.partner.domain.SystemKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The book of partners in schema {@code partner}. */
@Repository
class JdbcPartnerBook implements PartnerBook {

    private static final String PARTNERS = "select id, code, name_ja, name_en, kind, version from partner.partners ";
    private static final String SYSTEMS = """
            select s.id, s.partner_id, p.code, p.name_ja as partner_ja, p.name_en as partner_en,
                   s.name_ja, s.name_en, s.kind, s.rto_minutes, s.rlo_percent, s.version
              from partner.partner_systems s join partner.partners p on p.id = s.partner_id
            """;

    private final JdbcClient jdbc;
    private final DependencyRows dependencies;
    private final ContactRows contacts;

    JdbcPartnerBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.dependencies = new DependencyRows(jdbc);
        this.contacts = new ContactRows(jdbc);
    }

    @Override
    public List<PartnerCard> partners() {
        return jdbc.sql(PARTNERS + "order by code")
                .query((row, number) -> partner(row))
                .list();
    }

    @Override
    public Optional<PartnerCard> partner(String code) {
        return jdbc.sql(PARTNERS + "where code = ?")
                .param(code)
                .query((row, number) -> partner(row))
                .optional();
    }

    @Override
    public Optional<PartnerCard> partner(UUID id) {
        return jdbc.sql(PARTNERS + "where id = ?")
                .param(id)
                .query((row, number) -> partner(row))
                .optional();
    }

    @Override
    public void add(PartnerCard partner) {
        jdbc.sql("insert into partner.partners (id, code, name_ja, name_en, kind) values (?, ?, ?, ?, ?)")
                .params(
                        partner.id(),
                        partner.code(),
                        partner.nameJa(),
                        partner.nameEn(),
                        partner.kind().name())
                .update();
    }

    @Override
    public boolean change(PartnerCard partner) {
        return jdbc.sql("""
                        update partner.partners set name_ja = ?, name_en = ?, kind = ?, version = version + 1
                         where id = ? and version = ?
                        """)
                        .params(
                                partner.nameJa(),
                                partner.nameEn(),
                                partner.kind().name(),
                                partner.id(),
                                partner.version())
                        .update()
                == 1;
    }

    @Override
    public List<SystemCard> systems() {
        return jdbc.sql(SYSTEMS + "order by p.code, s.name_en")
                .query((row, number) -> system(row))
                .list();
    }

    @Override
    public Optional<SystemCard> system(UUID id) {
        return jdbc.sql(SYSTEMS + "where s.id = ?")
                .param(id)
                .query((row, number) -> system(row))
                .optional();
    }

    @Override
    public void add(SystemCard system) {
        jdbc.sql("""
                insert into partner.partner_systems (id, partner_id, name_ja, name_en, kind, rto_minutes, rlo_percent)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        system.id(),
                        system.partnerId(),
                        system.nameJa(),
                        system.nameEn(),
                        system.kind().name(),
                        system.rto().toMinutes(),
                        system.rloPercent())
                .update();
    }

    @Override
    public boolean change(SystemCard system) {
        return jdbc.sql("""
                        update partner.partner_systems
                           set name_ja = ?, name_en = ?, kind = ?, rto_minutes = ?, rlo_percent = ?, version = version + 1
                         where id = ? and partner_id = ? and version = ?
                        """)
                        .params(
                                system.nameJa(),
                                system.nameEn(),
                                system.kind().name(),
                                system.rto().toMinutes(),
                                system.rloPercent(),
                                system.id(),
                                system.partnerId(),
                                system.version())
                        .update()
                == 1;
    }

    @Override
    public List<DependencyCard> dependencies() {
        return dependencies.all();
    }

    @Override
    public Optional<DependencyCard> dependency(UUID id) {
        return dependencies.find(id);
    }

    @Override
    public void add(DependencyCard dependency) {
        dependencies.add(dependency);
    }

    @Override
    public boolean change(DependencyCard dependency) {
        return dependencies.change(dependency);
    }

    @Override
    public boolean remove(UUID dependency) {
        return dependencies.remove(dependency);
    }

    @Override
    public List<ContactCard> contacts() {
        return contacts.all();
    }

    @Override
    public List<ContactCard> contacts(UUID partner) {
        return contacts.of(partner);
    }

    @Override
    public void add(ContactCard contact) {
        contacts.add(contact);
    }

    @Override
    public boolean change(ContactCard contact) {
        return contacts.change(contact);
    }

    @Override
    public boolean removeContact(UUID contact) {
        return contacts.remove(contact);
    }

    private static PartnerCard partner(ResultSet row) throws SQLException {
        return new PartnerCard(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name_ja"),
                row.getString("name_en"),
                PartnerKind.valueOf(row.getString("kind")),
                row.getLong("version"));
    }

    private static SystemCard system(ResultSet row) throws SQLException {
        return new SystemCard(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("code"),
                row.getString("partner_ja"),
                row.getString("partner_en"),
                row.getString("name_ja"),
                row.getString("name_en"),
                SystemKind.valueOf(row.getString("kind")),
                Duration.ofMinutes(row.getLong("rto_minutes")),
                row.getInt("rlo_percent"),
                row.getLong("version"));
    }
}
