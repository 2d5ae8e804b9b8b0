package io.tsunagi.bulletin.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulletinTests {

    private static final Instant NOW = Instant.parse("2025-10-25T05:00:00Z");

    @Test
    void textOf1001CharactersIsRefusedAtItsBox() {
        assertThatThrownBy(() -> boxes("あ".repeat(1001), NOW, null, null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .containsExactly(Refusal.at("impactJa", "bulletin.refused.too-long", 1000, 1001)));
        assertThat(boxes("あ".repeat(1000), NOW, null, null).impactJa()).hasSize(1000);
    }

    @Test
    void timeOfRecoveryNeedsItsConfidenceAndTheOtherWayRound() {
        assertThatThrownBy(() -> boxes("停止", NOW, NOW, null)).hasMessageContaining("etaConfidence");
        assertThatThrownBy(() -> boxes("停止", NOW, null, Confidence.LOW)).hasMessageContaining("eta");
        assertThat(boxes("停止", NOW, NOW, Confidence.LOW).eta()).isEqualTo(NOW);
    }

    @Test
    void nextUpdateIsOwedWhileTheDisruptionRunsAndForbiddenAfterItsEnd() {
        assertThat(boxes("停止", null, null, null).missing(NOW, false))
                .containsExactly(Refusal.at("nextUpdateAt", "bulletin.refused.no-promise"));
        assertThat(boxes("停止", NOW, null, null).missing(NOW, false))
                .containsExactly(Refusal.at("nextUpdateAt", "bulletin.refused.promise-past"));
        assertThat(boxes("停止", NOW.plusSeconds(60), null, null).missing(NOW, false))
                .isEmpty();
        assertThat(boxes("復旧", NOW.plusSeconds(60), null, null).missing(NOW, true))
                .containsExactly(Refusal.at("nextUpdateAt", "bulletin.refused.no-promise-after-end"));
        assertThat(boxes("復旧", null, null, null).missing(NOW, true)).isEmpty();
    }

    @Test
    void publishedOneIsNeitherWithdrawnNorRewrittenNorGivenBack() {
        Bulletin published = draft().submitted(NOW, false).published(1, "second", NOW);

        assertThatThrownBy(published::withdrawn).hasMessageContaining("already-public");
        assertThatThrownBy(() -> published.rewritten(published.boxes(), 1, "writer", NOW))
                .hasMessageContaining("not-draft");
        assertThatThrownBy(() -> published.returned("数字")).hasMessageContaining("not-submitted");
    }

    @Test
    void givingBackNeedsAReason() {
        assertThatThrownBy(() -> draft().submitted(NOW, false).returned("  ")).hasMessageContaining("no-remark");
    }

    @Test
    void titleIsTheFirstSentenceOfTheImpactAndNoLongerThan80Characters() {
        assertThat(Wording.title("出荷が止まっています。再開は未定です。")).isEqualTo("出荷が止まっています。");
        assertThat(Wording.title("Only 10.5 % ships. More later.")).isEqualTo("Only 10.5 % ships.");
        assertThat(Wording.title("あ".repeat(200))).hasSize(80).endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk@example.co.jp", "a.b+c@x-y.example", "24h_duty@example.com"})
    void mailAddressesThatPeopleHaveAreTaken(String address) {
        assertThat(recipient(address).email()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "desk",
                "desk@",
                "desk@localhost",
                "a@b@example.com",
                "desk@example..com",
                ".desk@example.com",
                "部署@example.com",
                "desk@example.com\r\nBcc: x@example.com",
                "desk@example.com, x@example.com"
            })
    void whatIsNoSingleMailAddressIsRefusedAtItsField(String address) {
        assertThatThrownBy(() -> recipient(address)).hasMessageContaining("bulletin.refused.email");
    }

    private static Recipient recipient(String address) {
        return new Recipient(
                UUID.randomUUID(),
                UUID.randomUUID(),
                address,
                "出荷担当",
                Recipient.Languages.JA,
                Audience.CONSIGNEE,
                "writer",
                NOW);
    }

    private static Bulletin draft() {
        return Bulletin.drafted(
                UUID.randomUUID(),
                "B-2025-0001-K",
                "D-2025-0001-K",
                boxes("停止", NOW.plusSeconds(3600), null, null),
                "writer",
                NOW);
    }

    private static Boxes boxes(
            String impact, @Nullable Instant next, @Nullable Instant eta, @Nullable Confidence confidence) {
        return new Boxes(impact, "Stopped", "なし", "None", "確認中", "Checking", next, null, eta, confidence);
    }
}
