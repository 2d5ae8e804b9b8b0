package io.tsunagi.keying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.keying.KeyingCases.Keyer;
import io.tsunagi.keying.KeyingDesk.Field;
import io.tsunagi.keying.KeyingDesk.Outcome;
import io.tsunagi.keying.KeyingDesk.Reading;
import io.tsunagi.keying.domain.Figures;
import io.tsunagi.keying.domain.Figures.Compared;
import io.tsunagi.keying.domain.Figures.OfKind;
import io.tsunagi.keying.domain.JobState;
import io.tsunagi.keying.domain.ReadKeying;
import io.tsunagi.keying.domain.SendKeying;
import io.tsunagi.keying.domain.SendKeying.Sent;
import io.tsunagi.keying.domain.TakeJob;
import io.tsunagi.keying.domain.TypedField;
import io.tsunagi.keying.domain.TypedTimes;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Three people key a sheet: the first everything, the second what hurts, the third what differs. */
@TsunagiTest
class ThreePeopleModuleTests {

    @Autowired
    KeyingDesk desk;

    @Autowired
    TakeJob taking;

    @Autowired
    SendKeying sending;

    @Autowired
    ReadKeying reading;

    @Autowired
    Figures figures;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Keyer first = KeyingCases.keyer("first");
    private final Keyer second = KeyingCases.keyer("second");
    private final Keyer third = KeyingCases.keyer("third");

    @Test
    void differencesAreSettledByAThirdAndTheRestByTheTwo() {
        String job = open(
                20,
                KeyingCases.critical("quantity", FieldKind.COUNT),
                KeyingCases.critical("container", FieldKind.CONTAINERS),
                KeyingCases.plain("remark"));

        assertThat(send(first, job, 1, Map.of("quantity", "1,200", "container", "CSQU3054383", "remark", "角潰れ")))
                .isEqualTo(JobState.SECOND);
        assertThat(send(second, job, 2, blind(job, Map.of("quantity", "１２００", "container", "TEMU9876540"))))
                .isEqualTo(JobState.THIRD);
        assertThat(desk.outcome(job)).isEmpty();
        assertThat(third.does(() -> {
                    taking.take(job);
                    return reading.sheet(job).asked().stream()
                            .map(asked -> asked.name() + asked.said())
                            .toList();
                }))
                .singleElement()
                .asString()
                .contains("container", "CSQU3054383", "TEMU9876540")
                .doesNotContain(first.login());
        assertThat(send(third, job, 3, Map.of("container", "csqu-305438-3"))).isEqualTo(JobState.SETTLED);

        Outcome outcome = desk.outcome(job).orElseThrow();
        assertThat(outcome.values())
                .containsExactly(
                        Map.entry("quantity", "1200"),
                        Map.entry("container", "CSQU3054383"),
                        Map.entry("remark", "角潰れ"));
        assertThat(outcome.keyedBy()).containsExactly(first.login(), second.login(), third.login());
        assertThat(outcome.written()).isBeforeOrEqualTo(outcome.entered());
        assertThat(audit.of(job))
                .extracting(entry -> entry.change().action())
                .containsExactly("keying.opened", "keying.sent", "keying.sent", "keying.settled");
    }

    @Test
    void nobodyIsTwoOfTheThree() {
        String job = open(21, KeyingCases.critical("quantity", FieldKind.COUNT));
        send(first, job, 1, Map.of("quantity", "5"));

        assertThatThrownBy(() -> send(first, job, 2, Map.of("quantity", "5")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::message)
                                .containsExactly("keying.refused.keyed-before"));
        assertThatThrownBy(() -> first.does(() -> taking.take(job))).isInstanceOf(Refused.class);
        assertThat(first.does(() -> reading.queue()))
                .extracting(waiting -> waiting.job().reference())
                .doesNotContain(job);
        assertThat(second.does(() -> reading.queue()))
                .extracting(waiting -> waiting.job().reference())
                .contains(job);
    }

    @Test
    void theSecondSeesNothingThatTheFirstTypedNotEvenInTheAuditTrail() {
        String job = open(22, KeyingCases.critical("quantity", FieldKind.TEXT));
        send(first, job, 1, Map.of("quantity", "GEHEIM77"));

        String seen = second.does(() -> {
            taking.take(job);
            return reading.sheet(job).toString();
        });

        assertThat(seen).contains("quantity").doesNotContain("GEHEIM77");
    }

    @Test
    void aRoundSentTwiceIsOneRoundAndARoundHeldIsNotTaken() {
        String job = open(23, KeyingCases.critical("quantity", FieldKind.COUNT));
        first.does(() -> taking.take(job));

        assertThatThrownBy(() -> second.does(() -> taking.take(job)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::message)
                                .containsExactly("keying.refused.held"));
        assertThat(send(first, job, 1, Map.of("quantity", "5"))).isEqualTo(JobState.SECOND);
        assertThat(send(first, job, 1, Map.of("quantity", "6"))).isEqualTo(JobState.SECOND);
        assertThat(send(second, job, 2, blind(job, Map.of("quantity", "5")))).isEqualTo(JobState.SETTLED);
        assertThat(jdbc.sql("select string_agg(typed, ',' order by round) from keying.entries where job = ?")
                        .param(job)
                        .query(String.class)
                        .single())
                .isEqualTo("5,5");
    }

    @Test
    void aClaimThatLapsedIsTakenByAnother() {
        String job = open(24, KeyingCases.critical("quantity", FieldKind.COUNT));
        first.does(() -> taking.take(job));
        jdbc.sql("update keying.rounds set claimed_to = claimed_to - interval '1 hour' where job = ?")
                .param(job)
                .update();

        assertThat(second.does(() -> taking.take(job))).isEqualTo(1);
        assertThatThrownBy(() -> send(first, job, 1, Map.of("quantity", "5"))).isInstanceOf(Refused.class);
        assertThat(send(second, job, 1, Map.of("quantity", "5"))).isEqualTo(JobState.SECOND);
        assertThat(first.does(() -> taking.take(job))).isEqualTo(2);
    }

    @Test
    void readingsOfAMachineNeedOnePersonAndEmptyOnesOneLook() {
        String job = open(
                25,
                KeyingCases.read("row1", FieldKind.COUNT, new Reading("3", true, 98)),
                KeyingCases.read("row2", FieldKind.COUNT, new Reading("", true, 99)));
        Map<String, TypedField> typed = typed(Map.of("row1", "3", "row2", ""));

        assertThatThrownBy(() -> first.does(() -> sending.send(job, new Sent(1, typed, times(), false))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("empties"));
        assertThat(send(first, job, 1, Map.of("row1", "3", "row2", ""))).isEqualTo(JobState.SETTLED);
        assertThat(desk.outcome(job).orElseThrow().values())
                .containsExactly(Map.entry("row1", "3"), Map.entry("row2", ""));
    }

    @Test
    void theSecondConfirmsWhatIsLeftEmptyToo() {
        String job = open(29, KeyingCases.critical("row1", FieldKind.COUNT));
        send(first, job, 1, Map.of("row1", "3"));
        Map<String, TypedField> skipped = typed(Map.of("row1", ""));

        assertThatThrownBy(() -> second.does(() -> sending.send(job, new Sent(2, skipped, TypedTimes.NONE, false))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("empties"));
        assertThat(second.does(() -> sending.send(job, new Sent(2, skipped, TypedTimes.NONE, true))))
                .isEqualTo(JobState.THIRD);
    }

    @Test
    void whatNobodyCanReadIsAbsentFromTheOutcome() {
        String job = open(26, KeyingCases.critical("quantity", FieldKind.COUNT));
        Map<String, TypedField> unreadable = Map.of("quantity", new TypedField("", true, false));

        first.does(() -> sending.send(job, new Sent(1, unreadable, times(), true)));
        second.does(() -> sending.send(job, new Sent(2, unreadable, TypedTimes.NONE, true)));
        assertThat(third.does(() -> sending.send(job, new Sent(3, unreadable, TypedTimes.NONE, true))))
                .isEqualTo(JobState.SETTLED);

        assertThat(desk.outcome(job).orElseThrow().values()).isEmpty();
    }

    @Test
    void figuresCountWhatTwoPeopleComparedAndHowOftenTheyDiffered() {
        OfKind before = figures();
        String job = open(
                28,
                KeyingCases.critical("a", FieldKind.TIME),
                KeyingCases.critical("b", FieldKind.TIME),
                KeyingCases.read("c", FieldKind.TIME, new Reading("9:00", true, 99)));
        send(first, job, 1, Map.of("a", "8:30", "b", "8:35", "c", "09時00分"));
        send(second, job, 2, Map.of("a", "８：３０", "b", "8:55"));

        OfKind after = figures();
        assertThat(after.keyed() - before.keyed()).isEqualTo(3);
        assertThat(after.people().compared() - before.people().compared()).isEqualTo(2);
        assertThat(after.people().differing() - before.people().differing()).isEqualTo(1);
        assertThat(after.machine().compared() - before.machine().compared()).isEqualTo(1);
        assertThat(after.machine().differing()).isEqualTo(before.machine().differing());
    }

    private OfKind figures() {
        return figures.byKind().stream()
                .filter(kind -> kind.kind() == FieldKind.TIME)
                .findFirst()
                .orElse(new OfKind(FieldKind.TIME, 0, new Compared(0, 0), new Compared(0, 0), 0));
    }

    @Test
    void entriesAreNeverChanged() {
        String job = open(27, KeyingCases.critical("quantity", FieldKind.COUNT));
        send(first, job, 1, Map.of("quantity", "5"));

        assertThatThrownBy(() -> jdbc.sql("update keying.entries set typed = '6' where job = ?")
                        .param(job)
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    private String open(int paper, Field... fields) {
        return KeyingCases.open(transaction, desk, KeyingCases.job(KeyingCases.paper(paper), fields));
    }

    private JobState send(Keyer keyer, String job, int round, Map<String, String> texts) {
        return keyer.does(() -> sending.send(job, new Sent(round, typed(texts), times(), true)));
    }

    /** Adds what the sample may have drawn, as the first typed it. */
    private Map<String, String> blind(String job, Map<String, String> texts) {
        Map<String, String> all = new HashMap<>(texts);
        List<String> sampled = jdbc.sql("select name from keying.fields where job = ? and twice and not critical")
                .param(job)
                .query(String.class)
                .list();
        sampled.forEach(name -> all.put(name, "角潰れ"));
        return all;
    }

    private static Map<String, TypedField> typed(Map<String, String> texts) {
        Map<String, TypedField> typed = new HashMap<>();
        texts.forEach((name, text) -> typed.put(name, new TypedField(text, false, false)));
        return typed;
    }

    private TypedTimes times() {
        return new TypedTimes(clock.instant().minus(Duration.ofHours(3)), false, null);
    }
}
