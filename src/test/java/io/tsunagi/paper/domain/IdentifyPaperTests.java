package io.tsunagi.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.shared.Reference;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A code names its sheet as long as it counts, and nothing else names any sheet. */
class IdentifyPaperTests {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final FormDefinition FORM = Samples.form("jp/C-5020");
    private static final int SHEETS = 1_000;
    private static final int MUTATIONS = 94;

    private final Random random = new Random(20251025);
    private final SignedCodes codes = Samples.codes();
    private final SignedCodes.Pen ours = codes.pen();
    private final Map<String, RegisteredPaper> register = new HashMap<>();
    private final IdentifyPaper identify = new IdentifyPaper(codes, papers(), Clock.fixed(Samples.AT, ZoneOffset.UTC));

    @Test
    void noneOf100000MutatedForgedExpiredOrForeignCodesNamesASheet() {
        SignedCodes.Pen foreign = new SignedCodes(new HouseKeys(8).keys(), "https://tsunagi.example.jp").pen();
        SignedCodes.Pen forged = new SignedCodes.Pen(
                new CodeKeys.Signing(ours.signing().id(), foreign.signing().key()), "");
        for (int sheet = 1; sheet <= SHEETS; sheet++) {
            CodeContent content = content(sheet, Samples.DAY);
            register(content);
            CodeContent old = content(SHEETS + sheet, Samples.DAY.minusDays(1 + random.nextInt(1_000)));
            register(old);

            expect(ours.sign(content), ScanOutcome.KNOWN);
            expect(ours.sign(old), ScanOutcome.EXPIRED);
            expect(ours.sign(until(old, Samples.DAY.plusYears(1))), ScanOutcome.FORGED);
            expect(ours.sign(ofCase(content, sheet + 1)), ScanOutcome.FORGED);
            expect(ours.sign(content(5 * SHEETS + sheet, Samples.DAY)), ScanOutcome.UNKNOWN);
            expect(foreign.sign(content), ScanOutcome.FORGED);
            expect(forged.sign(content), ScanOutcome.FORGED);
            for (int k = 0; k < MUTATIONS; k++) {
                expect(mutated(ours.sign(content)), ScanOutcome.FORGED);
            }
        }
    }

    private void expect(String code, ScanOutcome outcome) {
        assertThat(identify.identify(code).outcome()).as(code).isEqualTo(outcome);
    }

    private CodeContent content(int number, LocalDate until) {
        CodeContent sample = Samples.content(FORM, 1 + random.nextInt(3), 1 + random.nextInt(9));
        return new CodeContent(
                new Reference("P", 2025, number),
                sample.caseReference(),
                sample.copy(),
                sample.page(),
                sample.form(),
                sample.edition(),
                sample.disruption(),
                until);
    }

    private static CodeContent until(CodeContent content, LocalDate until) {
        return new CodeContent(
                content.paper(),
                content.caseReference(),
                content.copy(),
                content.page(),
                content.form(),
                content.edition(),
                content.disruption(),
                until);
    }

    private static CodeContent ofCase(CodeContent content, int number) {
        return new CodeContent(
                content.paper(),
                new Reference("I", 2024, number),
                content.copy(),
                content.page(),
                content.form(),
                content.edition(),
                content.disruption(),
                content.validUntil());
    }

    private void register(CodeContent content) {
        String reference = content.paper().toString();
        Reference disruption = content.disruption();
        register.put(
                reference,
                new RegisteredPaper(
                        content.paper().number(),
                        reference,
                        UUID.nameUUIDFromBytes(content.pack()),
                        FORM.key(),
                        FORM.edition(),
                        content.caseReference().toString(),
                        "/declarations/" + content.caseReference(),
                        disruption == null ? null : disruption.toString(),
                        content.copy(),
                        "1/1",
                        9,
                        content.validUntil(),
                        Samples.AT,
                        "broker",
                        null,
                        "",
                        null,
                        null));
    }

    /** A register that can be asked for a paper by its reference, and for nothing else. */
    private Papers papers() {
        return (Papers) Proxy.newProxyInstance(
                Papers.class.getClassLoader(), new Class<?>[] {Papers.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("find")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return Optional.ofNullable(register.get((String) arguments[0]));
                });
    }

    private String mutated(String code) {
        StringBuilder text = new StringBuilder(code);
        int place = random.nextInt(code.length());
        switch (random.nextInt(5)) {
            case 0 -> text.setCharAt(place, other(code.charAt(place)));
            case 1 -> text.deleteCharAt(place);
            case 2 -> text.insert(place, ALPHABET.charAt(random.nextInt(32)));
            case 3 -> text.setLength(Math.max(1, place));
            default -> {
                text.setCharAt(place, other(code.charAt(place)));
                int second = random.nextInt(code.length());
                if (second != place) {
                    text.setCharAt(second, other(code.charAt(second)));
                }
            }
        }
        return text.toString();
    }

    private char other(char present) {
        char next = ALPHABET.charAt(random.nextInt(32));
        return next == present ? other(present) : next;
    }
}
