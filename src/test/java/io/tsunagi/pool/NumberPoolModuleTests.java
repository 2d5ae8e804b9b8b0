package io.tsunagi.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.pool.NumberPools.Drawn;
import io.tsunagi.pool.NumberPools.State;
import io.tsunagi.pool.NumberPools.Wanted;
import io.tsunagi.pool.domain.EndNumber;
import io.tsunagi.pool.domain.NumberLine;
import io.tsunagi.pool.domain.ReadPools;
import io.tsunagi.pool.domain.SetUpPool;
import io.tsunagi.pool.domain.Tally;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers are drawn in order, once per case, never twice and never lost. */
@TsunagiTest
class NumberPoolModuleTests {

    private static final AtomicInteger OFFICES = new AtomicInteger();

    @Autowired
    NumberPools pools;

    @Autowired
    SetUpPool settingUp;

    @Autowired
    EndNumber ending;

    @Autowired
    ReadPools reading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void drawsInOrderAndGivesACaseTheSameNumberAgain() {
        String office = office();
        String pool = pool(office, "K-", "0001", "0003");

        assertThat(draw(office, "A").number()).isEqualTo("K-0001");
        assertThat(draw(office, "B").number()).isEqualTo("K-0002");
        assertThat(draw(office, "A")).satisfies(again -> {
            assertThat(again.number()).isEqualTo("K-0001");
            assertThat(again.fresh()).isFalse();
        });
        assertThat(tally(pool)).isEqualTo(new Tally(3, 2, 0, 0, 0, 2));
    }

    @Test
    void eightThreadsDrawFortyNumbersWithoutGapOrDouble() throws Exception {
        String office = office();
        String pool = pool(office, "", "001", "040");
        int threads = 8;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService hands = Executors.newFixedThreadPool(threads);
        List<Future<List<String>>> work = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            String name = "T" + thread + "-";
            work.add(hands.submit((Callable<List<String>>) () -> {
                together.await();
                List<String> got = new ArrayList<>();
                for (int number = 0; number < 5; number++) {
                    got.add(draw(office, name + number).number());
                }
                return got;
            }));
        }
        List<String> all = new ArrayList<>();
        for (Future<List<String>> one : work) {
            all.addAll(one.get());
        }
        hands.shutdown();

        assertThat(all).hasSize(40).doesNotHaveDuplicates();
        assertThat(all.stream().sorted().toList())
                .first()
                .isEqualTo("001")
                .satisfies(first -> assertThat(all).contains("040"));
        assertThat(tally(pool)).isEqualTo(new Tally(40, 40, 0, 0, 0, 40));
    }

    @Test
    void fourThreadsDrawForOneCaseAndGetOneNumber() throws Exception {
        String office = office();
        String pool = pool(office, "", "001", "010");
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService hands = Executors.newFixedThreadPool(4);
        List<Future<String>> work = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            work.add(hands.submit(() -> {
                together.await();
                return draw(office, "ONE").number();
            }));
        }
        for (Future<String> one : work) {
            assertThat(one.get()).isEqualTo("001");
        }
        hands.shutdown();
        assertThat(tally(pool).drawn()).isEqualTo(1);
    }

    @Test
    void aDrawThatIsRolledBackLeavesNoGap() {
        String office = office();
        pool(office, "", "1", "9");

        transactions.executeWithoutResult(work -> {
            assertThat(draw(office, "LOST").number()).isEqualTo("1");
            work.setRollbackOnly();
        });

        assertThat(draw(office, "NEXT").number()).isEqualTo("1");
    }

    @Test
    void aNumberThatIsVoidOrMissingBeforeItIsDrawnIsSkippedAndCounted() {
        String office = office();
        String pool = pool(office, "", "01", "04");
        end(pool, "01", State.MISSING, "sheet not in the parcel");
        end(pool, "2", State.VOID, "coffee");
        end(pool, "2", State.VOID, "coffee");

        assertThat(draw(office, "A").number()).isEqualTo("03");
        As.broker(() -> {
            pools.use(office + "A");
            pools.use(office + "A");
        });

        assertThat(tally(pool)).isEqualTo(new Tally(4, 3, 1, 1, 1, 0));
        assertThat(tally(pool).adds()).isTrue();
        assertThat(reading.register(pool))
                .extracting(NumberLine::printed, NumberLine::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("01", State.MISSING),
                        org.assertj.core.groups.Tuple.tuple("02", State.VOID),
                        org.assertj.core.groups.Tuple.tuple("03", State.USED));
        assertThatThrownBy(() -> end(pool, "03", State.VOID, "too late")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> end(pool, "05", State.VOID, "not ours")).isInstanceOf(Refused.class);
    }

    @Test
    void aCaseWhoseNumberWasVoidedGetsTheNextOneAndTheVoidedOneIsNeverDrawnAgain() {
        String office = office();
        String pool = pool(office, "", "1", "3");
        draw(office, "A");
        end(pool, "1", State.VOID, "spoiled");

        assertThat(draw(office, "A").number()).isEqualTo("2");
        assertThat(draw(office, "B").number()).isEqualTo("3");
        assertThatThrownBy(() -> draw(office, "C"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusals().get(0).message()).isEqualTo("pool.refused.exhausted"));
        assertThat(tally(pool).left()).isZero();
    }

    @Test
    void warnsWhenFewerThanTenPercentAreLeftAndGoesOnInTheNextPool() {
        String office = office();
        pool(office, "", "01", "10");
        String second = pool(office, "", "11", "20");
        for (int number = 1; number <= 9; number++) {
            assertThat(draw(office, "C" + number).runningLow()).isFalse();
        }
        assertThat(draw(office, "C10").runningLow()).isTrue();
        assertThat(draw(office, "C11").pool()).isEqualTo(second);
    }

    @Test
    void noPoolMeansNoNumberAndAPoolOutOfItsDaysIsNone() {
        String office = office();
        assertThat(As.broker(() -> pools.draw(new Wanted(Purpose.JAPAN_IMPORT, office, "A", null))))
                .isEmpty();
        As.manager(() -> settingUp.setUp(terms(office, "", "1", "9", "2024-01-01", "2024-12-31")));
        assertThat(As.broker(() -> pools.draw(new Wanted(Purpose.JAPAN_IMPORT, office, "A", null))))
                .isEmpty();
    }

    @Test
    void refusesAPoolWithNumbersOfAnotherButAnswersTheSameTermsWithTheFirst() {
        String office = office();
        String pool = pool(office, "A", "100", "199");

        assertThat(pool(office, "A", "100", "199")).isEqualTo(pool);
        assertThatThrownBy(() -> pool(office, "A", "199", "250")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> pool(office, "A1", "00", "05")).isInstanceOf(Refused.class);
        assertThat(pool(office, "A", "200", "250")).isNotEqualTo(pool);
        assertThatThrownBy(() -> pool(office, "é", "5", "４"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal -> refusal.field())
                                .contains("prefix", "last"));
    }

    @Test
    void theDatabaseItselfKeepsAnEndedNumberAndAPoolAsTheyAre() {
        String office = office();
        String pool = pool(office, "", "1", "3");
        end(pool, "1", State.VOID, "spoiled");

        assertThatThrownBy(() -> change("update pool.numbers set state = 'OPEN', reason = null where pool = ?", pool))
                .hasMessageContaining("ends once");
        assertThatThrownBy(() -> change("update pool.pools set last_number = 9 where reference = ?", pool))
                .hasStackTraceContaining("stays as it was set up");
        assertThatThrownBy(() -> change("delete from pool.numbers where pool = ?", pool))
                .hasStackTraceContaining("permission denied");
    }

    private void change(String sql, String pool) {
        jdbc.sql(sql).param(pool).update();
    }

    private Drawn draw(String office, String subject) {
        return As.broker(() -> pools.draw(new Wanted(Purpose.JAPAN_IMPORT, office, office + subject, null))
                .orElseThrow());
    }

    private void end(String pool, String number, State state, String reason) {
        As.broker(() -> ending.end(pool, number, state, reason));
    }

    private Tally tally(String pool) {
        return reading.find(pool).tally();
    }

    private String pool(String office, String prefix, String first, String last) {
        return As.manager(() -> settingUp.setUp(terms(office, prefix, first, last, "2025-01-01", "")));
    }

    private static SetUpPool.Command terms(
            String office, String prefix, String first, String last, String from, String until) {
        return new SetUpPool.Command(
                Purpose.JAPAN_IMPORT, office, prefix, first, last, from, until, "letter 7 of the sample office");
    }

    private static String office() {
        return "P%03d".formatted(OFFICES.incrementAndGet());
    }
}
