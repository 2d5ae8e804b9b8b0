package io.tsunagi.bulletin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.BulletinFacts;
import io.tsunagi.bulletin.domain.BulletinState;
import io.tsunagi.bulletin.domain.BulletinText;
import io.tsunagi.bulletin.domain.Confidence;
import io.tsunagi.bulletin.domain.EtaHistory;
import io.tsunagi.bulletin.domain.Severity;
import io.tsunagi.bulletin.domain.Wording;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.disruption.InFlight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What each audience reads of one correction, whole, in both languages. After a wanted change of a template run this test with
 * {@code -Dtsunagi.golden=write}, read the texts, and commit them.
 */
class AudienceTextTests {

    private static final Path GOLDEN = Path.of("src/test/resources/bulletin/golden");
    private static final Instant NOW = Instant.parse("2025-10-25T05:00:00Z");

    @ParameterizedTest
    @EnumSource(BulletinText.Kind.class)
    void eachAudienceReadsTheGoldenTextInBothLanguages(BulletinText.Kind kind) throws IOException {
        for (BulletinText text : texts(Path.of("templates"))) {
            if (text.kind() == kind) {
                String name = kind.name().toLowerCase(java.util.Locale.ROOT) + "."
                        + text.language().code() + ".txt";
                String made = text.subject() + "\n\n" + text.body() + "\n";
                if ("write".equals(System.getProperty("tsunagi.golden"))) {
                    Files.createDirectories(GOLDEN);
                    Files.writeString(GOLDEN.resolve(name), made);
                }
                assertThat(made).isEqualToNormalizingNewlines(Files.readString(GOLDEN.resolve(name)));
            }
        }
    }

    @Test
    void everyTextAndSubjectOfACorrectionSaysThatItIsOne() {
        assertThat(texts(Path.of("templates"))).hasSize(14).allSatisfy(text -> {
            assertThat(text.subject()).containsAnyOf("第1報の訂正", "Correction of No. 1");
            assertThat(text.body()).containsAnyOf("第1報の訂正", "orrects bulletin No. 1", "corrects No. 1");
        });
    }

    @Test
    void templateBesideTheServerWins(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("messages"));
        Files.writeString(folder.resolve("messages/bulletin-carrier.en.txt"), "Gate 3 only. [(${action})]");

        assertThat(texts(folder))
                .filteredOn(text -> text.kind() == BulletinText.Kind.CARRIER)
                .extracting(BulletinText::body)
                .contains("Gate 3 only. Hospitals first.");
    }

    private static List<BulletinText> texts(Path folder) {
        Wording wording = mock(Wording.class);
        given(wording.moment(any(Instant.class), any(io.tsunagi.bulletin.domain.Language.class)))
                .willAnswer(call -> call.getArgument(0).toString());
        given(wording.severity(any(Severity.class), any(io.tsunagi.bulletin.domain.Language.class)))
                .willAnswer(call -> call.getArgument(0).toString());
        given(wording.confidence(any(Confidence.class), any(io.tsunagi.bulletin.domain.Language.class)))
                .willAnswer(call -> call.getArgument(0).toString());
        BulletinFacts facts = mock(BulletinFacts.class);
        given(facts.of(any(), any()))
                .willReturn(new BulletinFacts.Facts(
                        Map.of(
                                "shipments",
                                new InFlight.Count("shipments", 320, 12, null),
                                "declarations",
                                new InFlight.Count("declarations", 18, 2, null)),
                        "公示 東京税関 2025-17",
                        "Notice: Tokyo Customs 2025-17",
                        new EtaHistory(List.of(), new EtaHistory.Moves(3, 46), new EtaHistory.Moves(0, 0))));
        TemplateTexts made = new TemplateTexts(
                new MessageTemplates(folder),
                facts,
                wording,
                Clock.fixed(NOW, ZoneOffset.UTC),
                "https://status.example.com/");
        return made.fill(correction(), disruption());
    }

    private static Bulletin correction() {
        Boxes boxes = new Boxes(
                "出荷がすべて止まっています。",
                "All shipping has stopped.",
                "2拠点で手作業の出荷を始めました。",
                "Two sites began to ship by hand.",
                "医療機関を優先します。",
                "Hospitals first.",
                NOW.plusSeconds(7200),
                Severity.STOPPED,
                NOW.plusSeconds(86400),
                Confidence.LOW,
                NOW.plusSeconds(172800),
                Confidence.LOW,
                "調査が長引く");
        return new Bulletin(
                UUID.randomUUID(),
                "B-2025-0002-K",
                "D-2025-0004-K",
                2,
                "B-2025-0001-K",
                1,
                BulletinState.PUBLISHED,
                1,
                boxes,
                "writer",
                NOW,
                "",
                "second",
                NOW);
    }

    private static Disruption disruption() {
        return new Disruption(
                UUID.randomUUID(),
                "D-2025-0004-K",
                State.FALLBACK,
                UUID.randomUUID(),
                "試験物流 倉庫管理システム",
                "Trial Logistics WMS",
                Set.of(),
                NOW.minusSeconds(36000),
                null,
                null);
    }
}
