package io.tsunagi.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.cost.domain.CostState;
import io.tsunagi.cost.domain.Costs;
import io.tsunagi.cost.domain.MoveCost;
import io.tsunagi.cost.domain.letter.Letter;
import io.tsunagi.cost.domain.letter.LetterTemplate;
import io.tsunagi.cost.domain.letter.LetterTemplate.Text;
import io.tsunagi.cost.domain.letter.LetterTemplates;
import io.tsunagi.cost.domain.letter.Letters;
import io.tsunagi.cost.domain.letter.PrintLetter;
import io.tsunagi.cost.domain.letter.SignLetter;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Money;
import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter says what the log said when it was drafted; somebody else signs it, and it is a numbered paper. */
@TsunagiTest
class LetterModuleTests {

    @Autowired
    private CostCases cases;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterTemplates templates;

    @Autowired
    private SignLetter signing;

    @Autowired
    private PrintLetter printing;

    @Autowired
    private Costs costs;

    @Autowired
    private MoveCost moving;

    @Autowired
    private PaperRegister register;

    @Test
    void secondManagerSignsThePaperAndTheCostsAreClaimed() {
        String disruption = cases.disruption();
        String cost = cases.demurrage(disruption, Money.yen(12_000));
        String letter = cases.draft(disruption, "waiver", Locale.JAPANESE, "", List.of(cost));

        assertThatThrownBy(() -> As.manager(() -> signing.sign(letter))).isInstanceOf(Refused.class);
        DisruptionFixtures.asSecond(() -> signing.sign(letter));
        DisruptionFixtures.asSecond(() -> signing.sign(letter));

        Letter signed = find(letter);
        assertThat(signed.state()).isEqualTo(Letter.State.SIGNED);
        assertThat(signed.endedBy()).isEqualTo("second-manager");
        assertThat(As.manager(() -> register.of(letter)))
                .hasSize(2)
                .allMatch(paper -> paper.disposition() == Disposition.CLOSED_ON_PAPER);
        assertThat(As.manager(() -> costs.find(cost).orElseThrow()).state()).isEqualTo(CostState.CLAIMED);
        assertThat(As.manager(() -> costs.moves(cost))).hasSize(1);
        assertThatThrownBy(() -> As.manager(() -> signing.withdraw(letter))).isInstanceOf(Refused.class);
    }

    @Test
    void letterSaysDaysFreeDaysRateAndSumOfEachCurrency() throws IOException {
        String disruption = cases.disruption();
        String yen = cases.demurrage(disruption, Money.yen(12_000));
        String dollars = cases.demurrage(disruption, CostCases.dollars("100.10"));
        String letter =
                cases.draft(disruption, "claim", Locale.ENGLISH, "Reply by {today} please", List.of(yen, dollars));

        String text = text(As.manager(() -> printing.preview(find(letter))));

        assertThat(text)
                .contains("Claim for costs", disruption)
                .contains("2026-02-26 to 2026-03-07: 10 days, both counted, of these 7 free (free until 2026-03-04)")
                .contains("3 days × JPY 12,000 = JPY 36,000")
                .contains("JPY 36,000, USD 300.30 in total")
                .contains("Reply by {today} please")
                .doesNotContain("{count}", "??");
        assertThat(As.manager(() -> register.of(letter)))
                .as("a preview takes no number")
                .isEmpty();
    }

    @Test
    void forceMajeureNeedsNoCostAndClaimsNone() {
        String disruption = cases.disruption();
        String cost = cases.demurrage(disruption, Money.yen(12_000));
        String letter = cases.draft(disruption, "force-majeure", Locale.JAPANESE, "第12条", List.of(cost));

        DisruptionFixtures.asSecond(() -> signing.sign(letter));

        assertThat(As.manager(() -> costs.find(cost).orElseThrow()).state()).isEqualTo(CostState.NOTED);
        assertThat(find(letter).content().before()).anyMatch(line -> line.contains("第12条"));
        assertThatThrownBy(() -> cases.draft(disruption, "force-majeure", Locale.ENGLISH, "", List.of()))
                .as("the clause")
                .isInstanceOf(Refused.class);
        assertThat(find(cases.draft(disruption, "force-majeure", Locale.ENGLISH, "Clause 12", List.of()))
                        .content()
                        .lines())
                .isEmpty();
    }

    @Test
    void askingLetterNeedsACostThatIsStillOpenAtDraftingAndAtSigning() {
        String disruption = cases.disruption();
        String cost = cases.overtime(disruption, Money.yen(1_000));
        String elsewhere = cases.overtime(cases.disruption(), Money.yen(1_000));

        assertThatThrownBy(() -> cases.draft(disruption, "waiver", Locale.JAPANESE, "", List.of()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> cases.draft(disruption, "waiver", Locale.JAPANESE, "", List.of(elsewhere)))
                .isInstanceOf(Refused.class);
        String letter = cases.draft(disruption, "waiver", Locale.JAPANESE, "", List.of(cost));
        As.manager(() -> moving.move(cost, CostState.WITHDRAWN, "noted twice", null));
        assertThatThrownBy(() -> DisruptionFixtures.asSecond(() -> signing.sign(letter)))
                .isInstanceOf(Refused.class);
        As.manager(() -> signing.withdraw(letter));
        As.manager(() -> signing.withdraw(letter));

        assertThat(find(letter).state()).isEqualTo(Letter.State.WITHDRAWN);
        assertThatThrownBy(() -> DisruptionFixtures.asSecond(() -> signing.sign(letter)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void templatesAreThereInBothLanguagesAndOneWithAnUnknownNameIsNot() {
        assertThat(templates.on(LocalDate.of(2026, 11, 23)))
                .extracting(LetterTemplate::key)
                .contains("claim", "force-majeure", "waiver");
        assertThat(templates.on(LocalDate.of(2025, 9, 30))).isEmpty();
        Text fine = new Text("t", "u", "b {title}", "");
        assertThatThrownBy(() -> new LetterTemplate(
                        "x",
                        LocalDate.of(2026, 1, 1),
                        LetterTemplate.Costs.LISTED,
                        false,
                        fine,
                        new Text("t", "u", "{nmae}", "")))
                .hasMessageContaining("{nmae}");
    }

    private Letter find(String letter) {
        return As.manager(() -> letters.find(letter).orElseThrow());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
