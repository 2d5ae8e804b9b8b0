package io.tsunagi.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.AccountsInMemory;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

class ActAsSampleTests {

    private final AccountsInMemory accounts = new AccountsInMemory();
    private final ActAsSample acting = new ActAsSample(accounts);

    @Test
    void actsAsAPersonOfTheDemonstrationAndIsNobodyAfterwards() {
        add("broker", Account.Origin.DEMO);

        String who = acting.as(
                "broker",
                () -> SecurityContextHolder.getContext().getAuthentication().getName());

        assertThat(who).isEqualTo("broker");
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void neverActsAsAnybodyElse() {
        add("yamamoto", Account.Origin.SETUP);

        assertThatThrownBy(() -> acting.as("yamamoto", () -> "anything")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> acting.as("nobody", () -> "anything")).isInstanceOf(IllegalArgumentException.class);
    }

    private void add(String login, Account.Origin origin) {
        accounts.add(Account.made(
                UUID.nameUUIDFromBytes(login.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                login,
                "見本",
                Set.of(Role.BROKER),
                origin,
                Account.Password.own("x"),
                Instant.EPOCH));
    }
}
