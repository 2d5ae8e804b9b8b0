package io.tsunagi.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

    private static final Passwords PASSWORDS = new Passwords();

    @Test
    void elevenCharactersAreTooFewAnd12AreEnough() {
        assertThat(problem("vogel-hafen")).isEqualTo("identity.password.short");
        assertThat(PASSWORDS.problems("password", "vogel-hafen-", "tanaka")).isEmpty();
    }

    @Test
    void longestIs128Characters() {
        String many = "abcdefgh".repeat(16);
        assertThat(PASSWORDS.problems("password", many, "tanaka")).isEmpty();
        assertThat(problem(many + "i")).isEqualTo("identity.password.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "PASSWORD1234", "ｐａｓｓｗｏｒｄ１２３４", "aaaaaaaaaaaa", "tsunagitsunagi"})
    void commonPasswordsAreRefusedHoweverTheyAreWritten(String common) {
        assertThat(problem(common)).isEqualTo("identity.password.common");
    }

    @Test
    void noKindOfCharacterIsDemanded() {
        assertThat(PASSWORDS.problems("password", "港の朝は船と人と紙で始まる", "tanaka")).isEmpty();
    }

    @Test
    void thePasswordMustNotBeTheLoginWithALittleAround() {
        assertThat(problem("tanaka-tanaka")).isEqualTo("identity.password.login");
    }

    @Test
    void hashIsPbkdf2With600000RoundsAndASaltOfItsOwn() {
        String first = PASSWORDS.hash("vogel-hafen-nord");
        String second = PASSWORDS.hash("vogel-hafen-nord");

        assertThat(first).startsWith("{pbkdf2-sha256-600k}").isNotEqualTo(second);
        assertThat(PASSWORDS.matches("vogel-hafen-nord", first)).isTrue();
        assertThat(PASSWORDS.matches("vogel-hafen-sued", first)).isFalse();
    }

    private static String problem(String password) {
        List<Refusal> problems = PASSWORDS.problems("password", password, "tanaka");
        assertThat(problems).hasSize(1);
        return problems.get(0).message();
    }
}
