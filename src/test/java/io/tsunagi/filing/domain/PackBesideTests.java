package io.tsunagi.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.filing.FilingState;
import io.tsunagi.identity.People;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.paper.FormCatalogue.Field;
import io.tsunagi.paper.FormCatalogue.Form;
import io.tsunagi.paper.domain.OfferedForms;
import io.tsunagi.paper.domain.Samples;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder beside the jar is a form that can be filed: prefilled, checked and printed by what it says, without Java. */
class PackBesideTests {

    @TempDir
    Path templates;

    FormCatalogue catalogue;
    FilingForms forms;
    Form form;

    @BeforeEach
    void aFormOfANewAuthority() throws IOException {
        Path pack = Files.createDirectories(templates.resolve("forms/xx/notice/2025-01-01"));
        Files.writeString(pack.resolve("form.yml"), """
                title: {ja: 届出, en: Notice}
                examinedBy: MANAGER
                origin: {authority: {ja: 官庁, en: Office}, source: {ja: なし, en: none}}
                width: 210
                height: 297
                labels: both
                mark: {code: {x: 169, y: 6, size: 29}, second: {x: 12, y: 268, size: 23}, x: 104, y: 8, w: 62, align: right}
                filing: {number: {box: own, purpose: OTHER, office: office}}
                copies: [{name: Office, recipient: {ja: 官庁, en: Office}}]
                first:
                  boxes:
                    - {name: own, label: {ja: 番号, en: Number}, x: 12, y: 40, w: 60, h: 10}
                    - {name: bill, kind: TRANSPORT_DOCUMENT, required: true, from: "{billNumber}", label: {ja: B/L, en: Bill}, x: 12, y: 50, w: 30, h: 10}
                    - {name: words, from: "case {case}, {nothing}", label: {ja: 文, en: Words}, x: 50, y: 50, w: 60, h: 10}
                    - {name: office, label: {ja: 官署, en: Office}, x: 80, y: 40, w: 60, h: 10}
                    - {name: signed, from: "{examiner}", label: {ja: 記名, en: Signed}, x: 12, y: 60, w: 60, h: 10}
                    - {name: stamp, customsOnly: true, label: {ja: ※印, en: Stamp}, x: 80, y: 60, w: 60, h: 10}
                  table:
                    y: 80
                    h: 10
                    rows: 2
                    boxes:
                      - {name: container, kind: CONTAINERS, required: true, x: 12, y: 0, w: 30, h: 10}
                      - {name: goods, from: "{line.description}", x: 42, y: 0, w: 30, h: 10}
                """);
        catalogue = OfferedForms.with(templates);
        forms = new FilingForms(catalogue, new NobodyElse());
        form = catalogue.find("xx/notice", Samples.DAY).orElseThrow();
    }

    @Test
    void offersItsBoxesButNotThoseOfTheAuthorityOrItsNumber() {
        assertThat(catalogue.offered(Samples.DAY)).contains(form);
        assertThat(form.examinedBy()).isEqualTo(Role.MANAGER);
        assertThat(form.fields()).extracting(Field::name).containsExactly("bill", "words", "office", "signed");
        assertThat(form.fields().get(0).kind()).isEqualTo(FieldKind.TRANSPORT_DOCUMENT);
        assertThat(form.fields().get(0).room()).isBetween(5, 30);
        assertThat(form.mostRows()).isEqualTo(2);
    }

    @Test
    void fillsFromTheCaseWhatItNamesAndLeavesOutWhatNobodyKnows() {
        FilingContent known = Prefill.of(
                form,
                Map.of("billNumber", "131-10000012", "case", "I-1"),
                List.of(
                        Map.of("description", "masks"),
                        Map.of("description", "gloves"),
                        Map.of("description", "gowns")));
        FilingContent unknown = Prefill.of(form, Map.of(), List.of());

        assertThat(known.boxes()).isEqualTo(Map.of("bill", "131-10000012", "words", "case I-1,"));
        assertThat(known.lines()).containsExactly(Map.of("goods", "masks"), Map.of("goods", "gloves"));
        assertThat(unknown).isEqualTo(FilingContent.EMPTY);
    }

    @Test
    void checksEachKindWithTheDigitThatWouldBeRightAndTheRoomOfTheBox() {
        FilingContent wrong = new FilingContent(
                Map.of("bill", "131-10000013", "words", "長".repeat(100)),
                List.of(Map.of("container", "QQQU1000012"), Map.of("goods", "masks")));

        List<Refusal> found = forms.check(filing(wrong));

        assertThat(found)
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("bill", "words", "lines[0].container", "lines[1].container");
        assertThat(found)
                .filteredOn(refusal -> refusal.field().equals("lines[0].container"))
                .allMatch(refusal -> refusal.message().startsWith("codes."));
        Refusal tooLong = found.stream()
                .filter(refusal -> refusal.field().equals("words"))
                .findFirst()
                .orElseThrow();
        int fits = (int) tooLong.arguments().get(0);
        assertThat(forms.check(filing(right("長".repeat(fits))))).isEmpty();
        assertThat(forms.check(filing(right("長".repeat(fits + 1))))).hasSize(1);
    }

    @Test
    void refusesTheStampTheSeriesAndTheSignature() {
        for (String box : List.of("stamp", "own", "signed")) {
            assertThatThrownBy(() -> forms.refuseStrangers(form, new FilingContent(Map.of(box, "x"), List.of())))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void printsTheNameOfTheExaminerOnceThereIsOne() {
        Filing draft = filing(right("ok"));
        Filing passed = draft.submitted().passed(new Person("mori", "森 明", Set.of(Role.MANAGER)));

        assertThat(forms.order(draft).values()).doesNotContainKey("signed");
        assertThat(forms.order(passed).values()).containsEntry("signed", "mori");
    }

    private FilingContent right(String words) {
        return new FilingContent(
                Map.of("bill", "ONEYOAKF12345600", "words", words),
                List.of(Map.of("container", "QQQU1000011"), Map.of()));
    }

    private Filing filing(FilingContent content) {
        Begun begun = new Begun(
                UUID.randomUUID(),
                "F-2025-0001-X",
                "D-2025-0004-R",
                null,
                null,
                form.key(),
                form.edition(),
                form.examinedBy(),
                Samples.AT,
                "sato");
        Filing filing = Filing.begin(begun, content, null);
        assertThat(filing.state()).isEqualTo(FilingState.DRAFT);
        return filing;
    }

    /** Knows nobody, so that logins stand for names. */
    private static final class NobodyElse implements People {

        @Override
        public Optional<Person> find(String login) {
            return Optional.empty();
        }

        @Override
        public List<Person> with(Role role) {
            return List.of();
        }
    }
}
