package io.tsunagi.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.TsunagiTest;
import io.tsunagi.storage.ScratchDatabase;
import io.tsunagi.workflow.WorkItems.WorkItem;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@TsunagiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkHandsModuleTests {

    private static final Instant NOW = Instant.parse("2025-10-20T00:00:00Z");
    private static final List<String> BOTH = List.of("coordinator", "broker");
    private static final int MOST = 10;
    private static final Comparator<WorkItem> URGENCY = Comparator.comparingInt((WorkItem item) -> -item.priority())
            .thenComparing(item -> item.due() == null ? Instant.MAX : item.due());

    @Autowired
    ApplicationContext context;

    private ScratchDatabase database;
    private JdbcClient jdbc;
    private WorkHandRows hands;

    @BeforeAll
    void make() {
        database = ScratchDatabase.make(context, "hands");
        jdbc = database.jdbc();
        hands = new WorkHandRows(jdbc);
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from workflow.work_items").update();
    }

    @Test
    void givesTheMostUrgentOverAllLanesOnceToOnePerson() {
        add(3, 2);

        WorkItem first = take("a", UUID.randomUUID());
        WorkItem second = take("b", UUID.randomUUID());

        assertThat(first.priority()).isEqualTo(99);
        assertThat(first.lane()).isEqualTo("broker");
        assertThat(second.priority()).isEqualTo(99);
        assertThat(second.lane()).isEqualTo("coordinator");
        assertThat(first.takenBy()).isEqualTo("a");
        assertThat(hands.heldBy("a")).containsExactly(first);
    }

    @Test
    void theSameRequestTakesOnceAndTheEleventhItemIsNotGiven() {
        add(20, 1);
        UUID request = UUID.randomUUID();

        WorkItem once = take("a", request);
        WorkHands.Taken twice = hands.next(BOTH, "a", request, MOST, NOW);
        for (int i = 1; i < MOST; i++) {
            take("a", UUID.randomUUID());
        }
        WorkHands.Taken eleventh = hands.next(BOTH, "a", UUID.randomUUID(), MOST, NOW);

        assertThat(twice.item()).contains(once);
        assertThat(twice.fresh()).isFalse();
        assertThat(eleventh.full()).isTrue();
        assertThat(eleventh.item()).isEmpty();
        assertThat(hands.next(BOTH, "a", request, MOST, NOW).item()).contains(once);
        assertThat(hands.heldBy("a")).hasSize(MOST);
    }

    @Test
    void whatOneGaveBackGoesToOthersAndWhatLiesTooLongIsFreeAgain() {
        add(1, 1);
        WorkItem item = take("a", UUID.randomUUID());

        assertThat(hands.giveBack(item.id(), "b")).isEmpty();
        assertThat(hands.giveBack(item.id(), "a")).isPresent();
        assertThat(hands.giveBack(item.id(), "a")).isEmpty();
        assertThat(hands.next(BOTH, "a", UUID.randomUUID(), MOST, NOW).item()).isEmpty();
        assertThat(take("b", UUID.randomUUID()).id()).isEqualTo(item.id());
        assertThat(hands.freeTakenBefore(NOW)).isEmpty();
        assertThat(hands.freeTakenBefore(NOW.plusSeconds(1))).hasSize(1);
        assertThat(take("c", UUID.randomUUID()).id()).isEqualTo(item.id());
        assertThat(hands.next(List.of(), "d", UUID.randomUUID(), MOST, NOW).item())
                .isEmpty();
    }

    @Test
    void twoHundredWorkersGetNoItemTwiceAndNoLowerOneWhileAHigherIsFree() throws Exception {
        int items = 3_000;
        add(items, 3);
        AtomicLong clock = new AtomicLong();
        Queue<Given> given = new ConcurrentLinkedQueue<>();
        ExecutorService workers = Executors.newFixedThreadPool(200);
        List<Future<?>> all = new ArrayList<>();
        for (int worker = 0; worker < 200; worker++) {
            String login = "worker" + worker;
            all.add(workers.submit(() -> {
                while (true) {
                    long asked = clock.incrementAndGet();
                    WorkHands.Taken taken = hands.next(BOTH, login, UUID.randomUUID(), Integer.MAX_VALUE, NOW);
                    if (taken.item().isEmpty()) {
                        return;
                    }
                    given.add(new Given(
                            asked, clock.incrementAndGet(), taken.item().get()));
                }
            }));
        }
        for (Future<?> worker : all) {
            worker.get(120, TimeUnit.SECONDS);
        }
        workers.shutdown();

        Set<UUID> once = new HashSet<>();
        assertThat(given).hasSize(items).allMatch(one -> once.add(one.item().id()));
        List<Given> byAnswer =
                given.stream().sorted(Comparator.comparingLong(Given::answered)).toList();
        // whoever asked after another was answered must not have got something more urgent: it was free when the other
        // was served
        WorkItem leastUrgentBefore = null;
        int seen = 0;
        for (Given one :
                given.stream().sorted(Comparator.comparingLong(Given::asked)).toList()) {
            while (seen < byAnswer.size() && byAnswer.get(seen).answered() < one.asked()) {
                WorkItem before = byAnswer.get(seen++).item();
                if (leastUrgentBefore == null || URGENCY.compare(before, leastUrgentBefore) > 0) {
                    leastUrgentBefore = before;
                }
            }
            if (leastUrgentBefore != null) {
                assertThat(URGENCY.compare(one.item(), leastUrgentBefore)).isGreaterThanOrEqualTo(0);
            }
        }
    }

    @Test
    void takingOneOfAMillionTouchesAtMost200Buffers() {
        jdbc.sql("""
                        insert into workflow.work_items (id, process, step, business_key, lane, priority, created_at, page)
                        select md5('w' || i)::uuid, 'P', 'S', 'S-' || i,
                            (array['coordinator', 'broker', 'manager'])[1 + i % 3], i % 100, now(), '/x'
                        from generate_series(1, 1000000) as i
                        """).update();
        database.owner("vacuum analyze workflow.work_items");

        JdbcClient explaining = (JdbcClient) Proxy.newProxyInstance(
                JdbcClient.class.getClassLoader(),
                new Class<?>[] {JdbcClient.class},
                (proxy, method, arguments) -> jdbc.sql("explain (analyze, buffers) " + arguments[0]));
        String plan = String.join(
                "\n",
                WorkHandRows.statement(explaining, BOTH, "a", UUID.randomUUID(), MOST, NOW, 16)
                        .query(String.class)
                        .list());

        Matcher buffers = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?")
                .matcher(plan);
        assertThat(buffers.find()).as(plan).isTrue();
        assertThat(number(buffers.group(1)) + number(buffers.group(2))).as(plan).isLessThanOrEqualTo(200);
    }

    private WorkItem take(String person, UUID request) {
        WorkHands.Taken taken = hands.next(BOTH, person, request, MOST, NOW);
        assertThat(taken.fresh()).isTrue();
        return taken.item().orElseThrow();
    }

    /** Items of priority 99 downwards in turn in both lanes, so many of each priority. */
    private void add(int number, int ofEach) {
        jdbc.sql("""
                        insert into workflow.work_items (id, process, step, business_key, lane, priority, due, created_at, page)
                        select gen_random_uuid(), 'P', 'S', 'S-' || i,
                            case when i % 2 = 0 then 'broker' else 'coordinator' end,
                            greatest(0, 99 - i / :ofEach), :now + i * interval '1 second', :now, '/x'
                        from generate_series(0, :number - 1) as i
                        """)
                .param("ofEach", ofEach)
                .param("number", number)
                .param("now", NOW.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** What a worker got, between two ticks of a clock that only counts. */
    private record Given(long asked, long answered, WorkItem item) {}
}
