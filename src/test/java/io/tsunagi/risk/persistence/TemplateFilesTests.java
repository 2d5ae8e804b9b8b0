package io.tsunagi.risk.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.question.QuestionnaireTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFilesTests {

    private static final LocalDate PACKED = LocalDate.of(2026, 11, 22);
    private static final String OWN = """
            title: {ja: 当社の確認票, en: Our questionnaire}
            questions:
              - {item: MFA_ALL, text: {ja: ありますか, en: Is there one}, file: true, valid-days: 90}
            """;

    @TempDir
    Path folder;

    @Test
    void thePackedQuestionnaireAsksEveryItemThatSomebodyHasToAttest() {
        QuestionnaireTemplate packed =
                new TemplateFiles(folder).find("supplier-security", PACKED).orElseThrow();

        assertThat(packed.questions())
                .extracting(QuestionnaireTemplate.Question::item)
                .containsExactlyInAnyOrderElementsOf(Ingredient.allAttested());
    }

    @Test
    void aNewerEditionBesideTheServerIsUsedFromItsDayAndTheOldOneStays() throws IOException {
        write("supplier-security.2027-01-01.yml", OWN);
        TemplateFiles files = new TemplateFiles(folder);

        assertThat(files.on(LocalDate.of(2026, 12, 31)))
                .extracting(QuestionnaireTemplate::edition)
                .containsExactly(PACKED);
        assertThat(files.on(LocalDate.of(2027, 1, 1)))
                .extracting(QuestionnaireTemplate::titleEn)
                .containsExactly("Our questionnaire");
        assertThat(files.find("supplier-security", PACKED)).isPresent();
    }

    @Test
    void aFileOfTheSameDayTakesThePlaceOfThePackedOne() throws IOException {
        write("supplier-security.2026-11-22.yml", OWN);

        assertThat(new TemplateFiles(folder)
                        .find("supplier-security", PACKED)
                        .orElseThrow()
                        .questions())
                .hasSize(1);
    }

    @Test
    void aMistakeStopsTheStartAndNamesTheFile() throws IOException {
        write("broken.2027-01-01.yml", OWN.replace("MFA_ALL", "NEEDERS"));

        assertThatThrownBy(() -> new TemplateFiles(folder)).hasMessageContaining("broken.2027-01-01.yml");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("questionnaires"));
        Files.writeString(folder.resolve("questionnaires").resolve(name), text);
    }
}
