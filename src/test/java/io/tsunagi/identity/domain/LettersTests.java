package io.tsunagi.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTests {

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void base32IsThatOfRfc4648(String plain, String letters) {
        assertThat(Letters.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
    }

    @Test
    void tenRecoveryCodesOf24LettersCarry120BitsEach() {
        List<String> codes = RecoveryCodes.make();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(codes).allMatch(code -> code.matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
    }

    @Test
    void aRecoveryCodeMayBeTypedInSmallLettersWithoutHyphensAndWithLookAlikes() {
        UUID account = UUID.nameUUIDFromBytes(new byte[] {1});

        assertThat(RecoveryCodes.hash(account, "abco-defi-ghbb-aaaa-bbbb-cccc"))
                .isEqualTo(RecoveryCodes.hash(account, "ABC0 DEF1 GH88 AAAABBBBCCCC"));
        assertThat(RecoveryCodes.mayBe("123456")).isFalse();
    }

    @Test
    void theSameRecoveryCodeOfAnotherPersonHasAnotherHash() {
        String code = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF";
        assertThat(RecoveryCodes.hash(UUID.nameUUIDFromBytes(new byte[] {1}), code))
                .isNotEqualTo(RecoveryCodes.hash(UUID.nameUUIDFromBytes(new byte[] {2}), code));
    }
}
