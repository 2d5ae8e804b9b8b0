package io.tsunagi.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

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
    void hashIsArgon2idWith19MebibytesAndTwoPassesAndASaltOfItsOwn() {
        String first = PASSWORDS.hash("vogel-hafen-nord");
        String second = PASSWORDS.hash("vogel-hafen-nord");

        assertThat(first)
                .startsWith("{argon2id-19m-2}$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(second);
        assertThat(PASSWORDS.matches("vogel-hafen-nord", first)).isTrue();
        assertThat(PASSWORDS.matches("vogel-hafen-sued", first)).isFalse();
    }

    @Test
    void aHashByPbkdf2FromBeforeIsStillRead() {
        String before = "{pbkdf2-sha256-600k}"
                + new Pbkdf2PasswordEncoder("", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)
                        .encode("vogel-hafen-nord");

        assertThat(PASSWORDS.matches("vogel-hafen-nord", before)).isTrue();
        assertThat(PASSWORDS.matches("vogel-hafen-sued", before)).isFalse();
    }

    private static String problem(String password) {
        List<Refusal> problems = PASSWORDS.problems("password", password, "tanaka");
        assertThat(problems).hasSize(1);
        return problems.get(0).message();
    }
}
