package io.tsunagi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.TsunagiTest;
import io.tsunagi.shared.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.TaskDecorator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class DatabaseModuleTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    References references;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TaskDecorator decorator;

    @Test
    void applicationRoleIsNeitherOwnerNorSuperuserNorPassesByRowSecurity() {
        assertThat(jdbc.sql(
                                "select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        // a temporary table, which COPY fills, lasts as long as its connection
        assertThat(jdbc.sql("""
                                select count(*) from pg_class
                                where relowner = (select oid from pg_roles where rolname = current_user)
                                  and relnamespace not in (select oid from pg_namespace where nspname like 'pg\\_%temp\\_%'
                                                           or nspname = 'pg_toast')
                                """).query(Long.class).single()).isZero();
    }

    @Test
    void databaseIsDurable() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(jdbc.sql("select current_setting(?)")
                            .param(setting)
                            .query(String.class)
                            .single())
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    void scopeOfTheThreadReachesTheDatabaseAndDefaultsToNothing() {
        assertThat(scope()).isEmpty();
        assertThat(RowScope.asHouse(this::scope)).isEqualTo("house");
        assertThat(scope()).isEmpty();
        decorator.decorate(() -> assertThat(scope()).isEqualTo("house")).run();
    }

    /** Every table with a partner_id must be guarded, whichever feature made it. */
    @Test
    void everyTableThatBelongsToAPartnerHasForcedRowLevelSecurityWithAPolicy() {
        List<String> unguarded = jdbc.sql("""
                        select n.nspname || '.' || c.relname
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'partner_id' and not a.attisdropped
                        where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                          and c.relpersistence <> 't'
                          and not (c.relrowsecurity and c.relforcerowsecurity
                                   and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                        """).query(String.class).list();
        assertThat(unguarded).isEmpty();
    }

    @Test
    void auditEntriesCannotBeChangedOrDeleted() {
        assertThatThrownBy(() -> jdbc.sql("update audit.entries set who = 'x'").update())
                .hasRootCauseMessage("ERROR: permission denied for table entries");
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entries").update())
                .hasRootCauseMessage("ERROR: permission denied for table entries");
    }

    @Test
    void rolledBackReferenceIsGivenAgain() {
        Reference lost = transaction.execute(status -> {
            status.setRollbackOnly();
            return references.next("ZZ");
        });
        Reference next = transaction.execute(status -> references.next("ZZ"));
        List<Reference> more = transaction.execute(status -> references.next("ZZ", 3));

        assertThat(next).isEqualTo(lost);
        assertThat(more).extracting(Reference::number).containsExactly(2L, 3L, 4L);
    }

    private String scope() {
        return jdbc.sql("select current_setting('tsunagi.scope')")
                .query(String.class)
                .single();
    }
}
