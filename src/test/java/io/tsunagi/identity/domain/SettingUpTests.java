package io.tsunagi.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.identity.Role;
import io.tsunagi.shared.ExerciseMark;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SettingUpTests {

    private static final Passwords PASSWORDS = new Passwords();

    private final AccountsInMemory accounts = new AccountsInMemory();
    private final List<AuditTrail.Change> written = new ArrayList<>();
    private final Clock clock = Clock.fixed(Instant.parse("2025-10-19T00:00:00Z"), ZoneOffset.UTC);
    private final SettingUp settingUp = new SettingUp(
            accounts, PASSWORDS, new SignInRecord(new Trail(), accounts, clock), clock, ExerciseMark.NONE);

    @Test
    void theCodeFromTheLogMakesTheFirstAdministratorWhoStillOwesTheSecondFactor() {
        Account account = settingUp.firstAdministrator(
                settingUp.code().toLowerCase(Locale.ROOT), "Yamamoto", "山本 直樹", "hafen-vogel-papier");

        assertThat(account.login()).isEqualTo("yamamoto");
        assertThat(account.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(account.enrolled()).isFalse();
        assertThat(settingUp.open()).isFalse();
        assertThat(written).extracting(AuditTrail.Change::action).containsExactly("identity.account-made");
    }

    @Test
    void withoutTheCodeNothingIsMadeAndEveryOtherFaultIsToldToo() {
        assertThatThrownBy(() -> settingUp.firstAdministrator("AAAA-AAAA-AAAA-AAAA-AAAA", "1", "", "short"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("code", "login", "displayName", "password"));
        assertThat(settingUp.open()).isTrue();
    }

    @Test
    void thereIsNoSecondFirstAdministrator() {
        settingUp.firstAdministrator(settingUp.code(), "yamamoto", "山本 直樹", "hafen-vogel-papier");

        assertThatThrownBy(() ->
                        settingUp.firstAdministrator(settingUp.code(), "stranger", "Stranger", "hafen-vogel-papier"))
                .isInstanceOf(Refused.class);
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void theCodeHas100RandomBitsAndIsAnotherOneAtEachStart() {
        SettingUp next = new SettingUp(
                accounts, PASSWORDS, new SignInRecord(new Trail(), accounts, clock), clock, ExerciseMark.NONE);

        assertThat(settingUp.code()).matches("([A-Z2-7]{4}-){4}[A-Z2-7]{4}").isNotEqualTo(next.code());
    }

    private final class Trail implements AuditTrail {

        @Override
        public void record(Change change) {
            written.add(change);
        }

        @Override
        public List<Entry> of(String reference) {
            return List.of();
        }
    }
}
