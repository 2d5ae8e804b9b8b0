package io.tsunagi.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.AcceptingTokens;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.AccountsInMemory;
import io.tsunagi.identity.domain.SamplePeople;
import io.tsunagi.storage.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;

@TsunagiTest
class DemoAccountsModuleTests {

    @TempDir
    private Path folder;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private AcceptingTokens tokens;

    @Test
    void startsNotOnADatabaseWithRealAccountsAndChangesNothing() {
        AccountsInMemory accounts = new AccountsInMemory();
        accounts.add(Account.made(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                "yamamoto",
                "山本 直樹",
                Set.of(Role.ADMINISTRATOR),
                Account.Origin.SETUP,
                Account.Password.own("x"),
                Instant.EPOCH));
        CredentialsFile file = file();

        assertThatThrownBy(
                        () -> new DemoAccounts(accounts, people(), tokens, file).run(new DefaultApplicationArguments()))
                .isInstanceOf(DemoRefused.class)
                .hasMessageContaining("1 account(s) that are not the demonstration's");
        assertThat(accounts.all()).hasSize(1);
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void aSamplePersonGetsWorkingCredentialsWithBothFactors() {
        SamplePeople.Secrets secrets = people().give(
                        "demo-check",
                        "見本 太郎",
                        Role.MANAGER,
                        people().passwords(1).join().get(0));

        assertThat(secrets.password()).matches("([A-Z2-7]{4}-){4}[A-Z2-7]{4}");
        assertThat(secrets.totpSecret()).matches("[A-Z2-7]{32}");
        assertThat(tokens.accept(secrets.apiToken())).hasValueSatisfying(bearer -> {
            assertThat(bearer.owner().enrolled()).isTrue();
            assertThat(bearer.owner().origin()).isEqualTo(Account.Origin.DEMO);
            assertThat(bearer.token().role()).isEqualTo(Role.MANAGER);
        });
    }

    @Test
    void theCredentialsFileIsReadableByItsOwnerOnlyAndReadsBackAsWritten() throws IOException {
        CredentialsFile file = file();
        List<DemoCredential> credentials =
                List.of(new DemoCredential("broker", "田中 陽子", List.of("BROKER"), "p", "T", "tsu_x"));

        file.write(credentials);

        assertThat(file.read()).isEqualTo(credentials);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void everyRoleOfTheHouseHasASamplePersonAndThereAreTwoManagersForFourEyes() {
        assertThat(SamplePerson.ALL).extracting(SamplePerson::role).containsAll(Role.ofHouse());
        assertThat(SamplePerson.ALL)
                .extracting(SamplePerson::login)
                .containsExactly(
                        "broker", "examiner", "coordinator", "manager", "manager2", "auditor", "administrator");
    }

    private SamplePeople people() {
        return beans.createBean(SamplePeople.class);
    }

    private CredentialsFile file() {
        return new CredentialsFile(new DataFolder(folder), new ObjectMapper());
    }
}
