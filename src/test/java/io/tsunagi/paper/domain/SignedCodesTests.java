package io.tsunagi.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.pdf.Codes;
import io.tsunagi.paper.pdf.Drawings;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are read back from paper as they were signed, and nothing else is ever read. */
class SignedCodesTests {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final SignedCodes codes = Samples.codes();

    @ParameterizedTest
    @CsvSource({
        "jp/C-5020, 150",
        "jp/C-5020, 200",
        "tsunagi/pick-sheet, 150",
        "tsunagi/pick-sheet, 200",
        "tsunagi/dispatch-note, 150",
        "tsunagi/dispatch-note, 200",
        "tsunagi/closing-report, 150",
        "tsunagi/closing-report, 200"
    })
    void codeOfEveryPageIsReadBackFromTheRenderedPageAndVerified(String key, int dpi) {
        FormDefinition form = Samples.form(key);
        Drawing.Drawn drawn = Drawings.drawing().draw(Samples.document(key));

        for (int copy = 1; copy <= form.copies().size(); copy++) {
            for (int page = 1; page <= drawn.pages(); page++) {
                String text = Codes.read(drawn.pdf(), (copy - 1) * drawn.pages() + page, dpi);
                assertThat(text).startsWith("https://tsunagi.example.jp/scan/");
                String code = Objects.requireNonNull(text).substring(text.lastIndexOf('/') + 1);
                assertThat(codes.read(code)).contains(Samples.content(form, copy, page));
            }
        }
    }

    @Test
    void twoThousandMutatedCodesAreAllRefused() {
        FormDefinition form = Samples.form("jp/C-5020");
        Random random = new Random(20251025);
        for (int i = 0; i < 2000; i++) {
            CodeContent content = Samples.content(form, 1 + random.nextInt(3), 1 + random.nextInt(9));
            String code = codes.sign(content);
            assertThat(codes.read(code)).contains(content);
            String mutated = mutated(code, random);
            assertThat(codes.read(mutated)).as(mutated).isEmpty();
        }
    }

    @Test
    void lastCharacterHasOneSpellingOnlyAlthoughItsSpareBitsMeanNothing() {
        String code = codes.sign(Samples.content(Samples.form("jp/C-5020"), 1, 1));
        String start = code.substring(0, code.length() - 1);

        long accepted = ALPHABET.chars()
                .filter(last -> codes.read(start + (char) last).isPresent())
                .count();

        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void anotherHousesCodeIsRefused() {
        byte[] seed = new byte[32];
        seed[0] = 8;
        SignedCodes stranger = new SignedCodes(seed, "https://tsunagi.example.jp");

        assertThat(codes.read(stranger.sign(Samples.content(Samples.form("jp/C-5020"), 1, 1))))
                .isEmpty();
    }

    @Test
    void sameSeedGivesTheSameKeySoCodesSurviveARestart() {
        CodeContent content = Samples.content(Samples.form("jp/C-5020"), 1, 1);

        assertThat(Samples.codes().sign(content)).isEqualTo(codes.sign(content)).hasSizeLessThan(140);
    }

    private static String mutated(String code, Random random) {
        StringBuilder text = new StringBuilder(code);
        int place = random.nextInt(code.length());
        switch (random.nextInt(5)) {
            case 0 -> text.setCharAt(place, other(code.charAt(place), random));
            case 1 -> text.deleteCharAt(place);
            case 2 -> text.insert(place, ALPHABET.charAt(random.nextInt(64)));
            case 3 -> text.setLength(Math.max(1, place));
            default -> {
                text.setCharAt(place, other(code.charAt(place), random));
                int second = random.nextInt(code.length());
                if (second != place) {
                    text.setCharAt(second, other(code.charAt(second), random));
                }
            }
        }
        return text.toString();
    }

    private static char other(char present, Random random) {
        char next = ALPHABET.charAt(random.nextInt(64));
        return next == present ? other(present, random) : next;
    }
}
