package io.tsunagi.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegalEntityIdentifierTests {

    @Test
    void takesTheIdentifierOfGleifAndForgivesSmallAndFullWidthLetters() {
        assertThat(LegalEntityIdentifier.flaw("506700GE1G29325QX363")).isEmpty();
        assertThat(LegalEntityIdentifier.flaw("５０６７００ge1g29325qx363")).isEmpty();
    }

    @Test
    void namesTheTwoDigitsThatWouldFit() {
        assertThat(LegalEntityIdentifier.flaw("506700GE1G29325QX364"))
                .contains(Flaw.of("lei.check", "506700GE1G29325QX364", "64", "63"));
    }

    @Test
    void refusesTwoSwappedCharactersAndNineteenCharacters() {
        assertThat(LegalEntityIdentifier.flaw("506700EG1G29325QX363")).isPresent();
        assertThat(LegalEntityIdentifier.flaw("506700GE1G29325QX36")).contains(Flaw.of("lei.form", 19));
    }
}
