package io.tsunagi.reconnect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.reconnect.domain.CompareReplay.Outcome;
import io.tsunagi.reconnect.domain.Replay.Difference;
import io.tsunagi.reconnect.domain.Replay.Kind;
import io.tsunagi.shared.Refused;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CompareReplayTests {

    private static final String SENT = """
            message_id,quantity,payload
            M1,10,ten boxes
            M2,2.5,a sack
            M1,10,ten boxes
            """;

    @Test
    void equalIsWhatIsTakenOnceAndRefusedWhenSentAgain() {
        Outcome outcome = compare(SENT, """
                message_id,result,quantity,payload
                M1,ACCEPTED,10.0,ten boxes
                M2,ACCEPTED,2.5,a sack
                M1,REFUSED,10,ten boxes
                """);

        assertThat(outcome.firstDifferences()).isEmpty();
        assertThat(outcome.sent()).isEqualTo(2);
        assertThat(outcome.answered()).isEqualTo(2);
        assertThat(outcome.quantitySent()).isEqualByComparingTo(new BigDecimal("12.5"));
        assertThat(outcome.quantityAnswered()).isEqualByComparingTo(new BigDecimal("12.5"));
        assertThat(outcome.repeated()).isEqualTo(1);
        assertThat(outcome.repeatsRefused()).isEqualTo(1);
    }

    @Test
    void everyDifferenceIsNamed() {
        assertThat(kinds(SENT, "M1,ACCEPTED,10,ten boxes\nM1,REFUSED,10,ten boxes\n"))
                .containsExactly(Kind.MISSING);
        assertThat(kinds(SENT, "M1,ACCEPTED,10,ten boxes\nM1,ACCEPTED,10,ten boxes\nM2,ACCEPTED,2.5,a sack\n"))
                .containsExactly(Kind.TWICE);
        assertThat(kinds(SENT, "M1,ACCEPTED,10,ten boxes\nM2,ACCEPTED,2.5,a sack\n"))
                .containsExactly(Kind.MISSING);
        assertThat(kinds(SENT, "M1,REFUSED,10,ten boxes\nM1,REFUSED,10,ten boxes\nM2,ACCEPTED,2.5,a sack\n"))
                .containsExactly(Kind.REFUSED);
        assertThat(kinds(SENT, "M1,ACCEPTED,11,ten boxes\nM1,REFUSED,10,ten boxes\nM2,ACCEPTED,2.5,a bag\n"))
                .containsExactly(Kind.QUANTITY, Kind.HASH);
        assertThat(kinds(
                        SENT,
                        "M1,ACCEPTED,10,ten boxes\nM1,REFUSED,10,ten boxes\nM2,ACCEPTED,2.5,a sack\nM9,ACCEPTED,1,x\n"))
                .containsExactly(Kind.UNKNOWN);
    }

    @Test
    void withoutAMessageSentTwiceTheDuplicateGuardIsNotProven() {
        assertThat(kinds("message_id,quantity,payload\nM2,2.5,a sack\n", "M2,ACCEPTED,2.5,a sack\n"))
                .containsExactly(Kind.NO_DUPLICATES);
    }

    @Test
    void aHashStandsForAContentAndColumnsMayBeJapanese() {
        String hash =
                StateItem.sha256("ten boxes".getBytes(StandardCharsets.UTF_8)).toUpperCase(java.util.Locale.ROOT);
        byte[] answers = ("電文番号,結果,数量,ハッシュ\nM1,受理,10," + hash + "\nM1,重複,10," + hash + "\n")
                .getBytes(Charset.forName("windows-31j"));

        assertThat(new CompareReplay(
                                new ReplayFile(
                                                "sent",
                                                bytes(
                                                        "message_id,quantity,payload\nM1,10,ten boxes\nM1,10,ten boxes\n"),
                                                false)
                                        .sent(),
                                new ReplayFile("answers", answers, true).answers())
                        .compare()
                        .differences())
                .isZero();
    }

    @Test
    void whatIsNoTableOfMessagesIsRefusedAtItsField() {
        assertThatThrownBy(() -> new ReplayFile("sent", new byte[0], false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("reconnect.refused.columns.sent");
        assertThatThrownBy(() -> new ReplayFile("answers", bytes(SENT), true))
                .hasMessageContaining("reconnect.refused.columns.answers");
        assertThatThrownBy(() -> new ReplayFile("sent", bytes("message_id,quantity,payload\nM1,ten,x\n"), false).sent())
                .hasMessageContaining("reconnect.refused.row.quantity");
        assertThatThrownBy(() -> new ReplayFile("sent", bytes("message_id,quantity,sha256\nM1,1,abc\n"), false).sent())
                .hasMessageContaining("reconnect.refused.row.hash");
        assertThatThrownBy(() ->
                        new ReplayFile("sent", bytes("message_id,quantity,payload\nM1,1,x\nM1,1,y\n"), false).sent())
                .hasMessageContaining("reconnect.refused.row.other");
    }

    private static java.util.List<Kind> kinds(String sent, String answers) {
        return compare(sent, "message_id,result,quantity,payload\n" + answers).firstDifferences().stream()
                .map(Difference::kind)
                .toList();
    }

    private static Outcome compare(String sent, String answers) {
        return new CompareReplay(
                        new ReplayFile("sent", bytes(sent), false).sent(),
                        new ReplayFile("answers", bytes(answers), true).answers())
                .compare();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
