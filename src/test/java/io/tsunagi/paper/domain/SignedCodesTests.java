package io.tsunagi.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormDefinition.Code;
import io.tsunagi.paper.pdf.Codes;
import io.tsunagi.paper.pdf.Drawings;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes are read back from paper as they were signed, and nothing else is ever read. */
class SignedCodesTests {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final SignedCodes codes = Samples.codes();

    static List<FormDefinition> packs() {
        return Samples.forms();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jp/C-5020", "tsunagi/closing-report"})
    void codeOfEveryPageIsReadBackFromTheRenderedPageAndVerified(String key) {
        FormDefinition form = Samples.form(key);
        Drawing.Drawn drawn = Drawings.drawing().draw(Samples.document(key));

        for (int copy = 1; copy <= form.copies().size(); copy++) {
            for (int page = 1; page <= drawn.pages(); page++) {
                String text = Objects.requireNonNull(Codes.read(drawn.pdf(), (copy - 1) * drawn.pages() + page, 150));
                assertThat(text).startsWith("HTTPS://TSUNAGI.EXAMPLE.JP/S/");
                assertThat(content(text)).contains(Samples.content(form, copy, page));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void eitherCodeOfASheetIsReadAt150And200DpiWhenAStainCoversTheOther(FormDefinition form) {
        Drawing.Drawn drawn = Drawings.drawing().draw(Samples.document(form));
        Code first = form.mark().code();
        Code second = form.mark().second();
        CodeContent content = Samples.content(form, 1, drawn.pages());

        for (int dpi : new int[] {150, 200}) {
            BufferedImage scan = Codes.scan(drawn.pdf(), drawn.pages(), dpi);
            assertThat(contents(scan)).hasSize(second == null ? 1 : 2).containsOnly(content);
            if (second != null) {
                assertThat(contents(Codes.stained(scan, first, dpi))).containsExactly(content);
                assertThat(contents(Codes.stained(scan, second, dpi))).containsExactly(content);
            }
        }
    }

    @Test
    void stainsOnBothCodesLeaveNothingToRead() {
        FormDefinition form = Samples.form("jp/C-5020");
        Code second = Objects.requireNonNull(form.mark().second());
        BufferedImage scan =
                Codes.scan(Drawings.drawing().draw(Samples.document(form)).pdf(), 1, 150);

        BufferedImage stained = Codes.stained(Codes.stained(scan, form.mark().code(), 150), second, 150);

        assertThat(Codes.readAll(stained)).isEmpty();
    }

    @Test
    void lastCharacterHasOneSpellingOnlyAlthoughItsSpareBitsMeanNothing() {
        String code = codes.pen().sign(Samples.content(Samples.form("jp/C-5020"), 1, 1));
        String start = code.substring(0, code.length() - 1);

        long accepted = ALPHABET.chars()
                .filter(last -> codes.read(start + (char) last).isPresent())
                .count();

        assertThat(accepted).isEqualTo(1);
        assertThat(codes.read(code.toLowerCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void sheetsOfAnOlderKeyStayReadableAfterAChangeAndNotAfterAWithdrawal() {
        HouseKeys house = new HouseKeys(7);
        SignedCodes present = new SignedCodes(house.keys(), "https://tsunagi.example.jp");
        CodeContent content = Samples.content(Samples.form("jp/C-5020"), 1, 1);
        String old = present.pen().sign(content);

        house.keys().change(1);
        house.keys().change(1);
        String next = present.pen().sign(content);

        assertThat(house.keys().all()).hasSize(2);
        assertThat(next).isNotEqualTo(old);
        assertThat(present.read(old)).contains(content);
        assertThat(present.read(next)).contains(content);

        house.keys().withdraw(2, "copied by a stranger");

        assertThat(present.read(next)).isEmpty();
        assertThat(present.read(old)).contains(content);
        assertThat(present.pen().sign(content)).isEqualTo(old);
    }

    @Test
    void withdrawingTheOnlyKeyMakesANewOne() {
        HouseKeys house = new HouseKeys(7);
        SignedCodes present = new SignedCodes(house.keys(), "https://tsunagi.example.jp");
        CodeContent content = Samples.content(Samples.form("jp/C-5020"), 1, 1);
        String old = present.pen().sign(content);

        house.keys().withdraw(1, "copied by a stranger");

        assertThat(present.read(old)).isEmpty();
        assertThat(present.read(present.pen().sign(content))).contains(content);
    }

    @Test
    void sameSecretGivesTheSameKeySoCodesSurviveARestart() {
        CodeContent content = Samples.content(Samples.form("jp/C-5020"), 1, 1);

        String again = new SignedCodes(new HouseKeys(7).keys(), "").pen().sign(content);

        assertThat(codes.pen().sign(content)).isEqualTo(again).hasSize(SignedCodes.LENGTH);
    }

    @Test
    void codeHoldsWhatItsSheetIsAndRefusesWhatItCannotHold() {
        CodeContent content = Samples.content(Samples.form("jp/C-5020"), 3, 65_535);

        assertThat(CodeContent.unpack(ByteBuffer.wrap(content.pack()))).isEqualTo(content);
        assertThatThrownBy(() -> new CodeContent(
                        content.caseReference(),
                        content.caseReference(),
                        1,
                        1,
                        0,
                        content.edition(),
                        null,
                        content.validUntil()))
                .hasMessageContaining("not of kind P");
    }

    private List<CodeContent> contents(BufferedImage scan) {
        return Codes.readAll(scan).stream()
                .flatMap(address -> content(address).stream())
                .toList();
    }

    private Optional<CodeContent> content(String address) {
        return codes.read(address.substring(address.lastIndexOf('/') + 1));
    }
}
