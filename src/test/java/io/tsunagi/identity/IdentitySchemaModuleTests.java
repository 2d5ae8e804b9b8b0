package io.tsunagi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.TsunagiTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** There must be nowhere to write down that an account needs no second factor. */
@TsunagiTest
class IdentitySchemaModuleTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noColumnIsASwitch() {
        assertThat(columns("data_type = 'boolean'")).isEmpty();
    }

    @Test
    void noColumnSpeaksOfAnExemption() {
        assertThat(columns("column_name ~ '(mfa|exempt|skip|bypass|optional|required|trusted|disabled|enabled)'"))
                .isEmpty();
    }

    @Test
    void anAccountHasExactlyTheseColumns() {
        assertThat(columns("table_name = 'accounts'"))
                .containsExactly(
                        "accounts.display_name",
                        "accounts.id",
                        "accounts.login",
                        "accounts.made_at",
                        "accounts.origin",
                        "accounts.partner_id",
                        "accounts.password_hash",
                        "accounts.password_kind",
                        "accounts.password_until",
                        "accounts.signed_in_at",
                        "accounts.stamp",
                        "accounts.state");
    }

    @Test
    void accountsAreNeverDeletedByTheServer() {
        assertThat(jdbc.sql("select has_table_privilege(current_user, 'identity.accounts', 'DELETE')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private List<String> columns(String condition) {
        return jdbc.sql("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'identity' and " + condition + " order by 1")
                .query(String.class)
                .list();
    }
}
