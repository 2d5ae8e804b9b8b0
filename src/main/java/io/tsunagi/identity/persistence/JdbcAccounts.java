package io.tsunagi.identity.persistence;

import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts in {@code identity.accounts} and {@code identity.account_roles}. */
@Repository
class JdbcAccounts implements Accounts {

    private static final long LOCK = 0x5453_4944L;

    private static final String SELECT = """
            select a.id, a.login, a.display_name, a.state, a.origin, a.password_hash, a.password_kind, a.password_until,
                   a.stamp, a.made_at, a.signed_in_at, a.partner_id,
                   exists (select 1 from identity.second_factors f where f.account_id = a.id) as enrolled,
                   (select string_agg(r.role, ' ') from identity.account_roles r where r.account_id = a.id) as roles
              from identity.accounts a
            """;

    private final JdbcClient jdbc;

    JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Account> byLogin(String login) {
        return jdbc.sql(SELECT + " where a.login = ?")
                .param(login)
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public Optional<Account> byId(UUID id) {
        return jdbc.sql(SELECT + " where a.id = ?")
                .param(id)
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public Map<String, String> names(Collection<String> logins) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select login, display_name from identity.accounts where login = any (?)")
                .param(logins.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("login"), row.getString("display_name"));
                });
        return names;
    }

    @Override
    public List<Account> all() {
        return jdbc.sql(SELECT + " order by a.display_name, a.login")
                .query(JdbcAccounts::account)
                .list();
    }

    @Override
    public boolean none() {
        return jdbc.sql("select not exists (select 1 from identity.accounts)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .single();
    }

    @Override
    public void add(Account account) {
        jdbc.sql("""
                insert into identity.accounts (id, login, display_name, state, origin, password_hash, password_kind,
                                               password_until, stamp, made_at, partner_id)
                values (:id, :login, :displayName, :state, :origin, :hash, :kind, :until, :stamp, :madeAt, :partner)
                """)
                .param("id", account.id())
                .param("login", account.login())
                .param("displayName", account.displayName())
                .param("state", account.state().name())
                .param("origin", account.origin().name())
                .param("hash", account.password().hash())
                .param("kind", account.password().kind().name())
                .param("until", at(account.password().until()))
                .param("stamp", account.stamp())
                .param("madeAt", at(account.madeAt()))
                .param("partner", account.partner())
                .update();
        addRoles(account.id(), account.roles());
    }

    @Override
    public void changeRoles(UUID id, Set<Role> roles) {
        jdbc.sql("delete from identity.account_roles where account_id = ?")
                .param(id)
                .update();
        addRoles(id, roles);
    }

    @Override
    public void changePassword(UUID id, Account.Password password) {
        jdbc.sql("""
                update identity.accounts
                   set password_hash = :hash, password_kind = :kind, password_until = :until, stamp = stamp + 1
                 where id = :id
                """)
                .param("hash", password.hash())
                .param("kind", password.kind().name())
                .param("until", at(password.until()))
                .param("id", id)
                .update();
    }

    @Override
    public void changeState(UUID id, Account.State state) {
        jdbc.sql("update identity.accounts set state = ?, stamp = stamp + 1 where id = ?")
                .params(state.name(), id)
                .update();
    }

    @Override
    public void endSessions(UUID id) {
        jdbc.sql("update identity.accounts set stamp = stamp + 1 where id = ?")
                .param(id)
                .update();
    }

    @Override
    public void signedIn(UUID id, Instant at) {
        jdbc.sql("update identity.accounts set signed_in_at = ? where id = ?")
                .params(at(at), id)
                .update();
    }

    private void addRoles(UUID id, Set<Role> roles) {
        for (Role role : roles) {
            jdbc.sql("insert into identity.account_roles (account_id, role) values (?, ?)")
                    .params(id, role.name())
                    .update();
        }
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("display_name"),
                roles(row.getString("roles")),
                Account.State.valueOf(row.getString("state")),
                Account.Origin.valueOf(row.getString("origin")),
                new Account.Password(
                        row.getString("password_hash"),
                        Account.PasswordKind.valueOf(row.getString("password_kind")),
                        instant(row.getTimestamp("password_until"))),
                row.getBoolean("enrolled"),
                row.getLong("stamp"),
                row.getTimestamp("made_at").toInstant(),
                instant(row.getTimestamp("signed_in_at")),
                row.getObject("partner_id", UUID.class));
    }

    private static Set<Role> roles(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
