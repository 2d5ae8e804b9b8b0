package io.tsunagi.shipment.domain.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.shipment.domain.allocate.AllocationPlan.Way;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllocatorTests {

    private static final Map<UnitKind, Integer> HUNDRED = Map.of(UnitKind.ALL, 100);

    @Test
    void takesTheListInOrderAndStopsAtTheFirstThatDoesNotFitWhenNothingIsSet() {
        AskedRows rows =
                new AskedRows().add("A", 0, 6, "CS").add("B", 4, 5, "CS").add("C", 4, 1, "CS");

        AllocationPlan plan = Allocator.plan(DayTerms.plain(CapacityUnit.PACKAGE, 10), rows.list());

        assertThat(taken(plan)).containsExactly("A");
        assertThat(plan.cutoff().units()).isEqualTo(6);
        assertThat(plan.below()).isNotNull().extracting("reference").isEqualTo("B");
        assertThat(out(plan, "B")).isEqualTo(new Reason(Reason.Code.CAPACITY, 5, 4, 10));
        assertThat(out(plan, "C")).isEqualTo(new Reason(Reason.Code.BEHIND, "B"));
    }

    @Test
    void passesOverALineThatIsLargerThanTheWholeDayAndNotOverOneThatTheDayCouldCarry() {
        AskedRows rows = new AskedRows()
                .add("HUGE", 0, 350, "CS")
                .add("A", 0, 6, "CS")
                .add("B", 0, 10, "CS")
                .add("C", 0, 1, "CS");

        AllocationPlan plan = Allocator.plan(DayTerms.plain(CapacityUnit.PACKAGE, 10), rows.list());

        assertThat(taken(plan)).containsExactly("A");
        assertThat(out(plan, "HUGE")).isEqualTo(new Reason(Reason.Code.TOO_LARGE, 350, 10));
        assertThat(PlanChange.between(plan, plan).passed())
                .as("whoever looks what would be hears of it too")
                .extracting(line -> line.line().reference())
                .containsExactly("HUGE");
        assertThat(plan.below()).isNotNull().extracting("reference").isEqualTo("B");
        assertThat(out(plan, "C")).isEqualTo(new Reason(Reason.Code.BEHIND, "B"));
    }

    @Test
    void keepsSixtyTwentyFiveFifteenOfAHundredBeforeTheCutOff() {
        AskedRows rows = new AskedRows().of(0, 80).of(2, 40).of(4, 30);

        AllocationPlan plan = Allocator.plan(shares(false), rows.list());

        assertThat(count(plan, "P0")).isEqualTo(60);
        assertThat(count(plan, "P2")).isEqualTo(25);
        assertThat(count(plan, "P4")).isEqualTo(15);
        assertThat(out(plan, "P0-61")).isEqualTo(new Reason(Reason.Code.CAPACITY, 1, 0, 100));
        assertThat(plan.loads().get(0).groups().get(0))
                .isEqualTo(new AllocationPlan.GroupLoad(ClassGroup.LIFE, 60, 0, 60));
    }

    @Test
    void holdsTheUnusedPartOfAHigherGroupUntilTheCutOffAndLetsItFlowDownThen() {
        AskedRows rows = new AskedRows().of(1, 10).of(3, 40).of(4, 90);

        AllocationPlan before = Allocator.plan(shares(false), rows.list());
        AllocationPlan after = Allocator.plan(shares(true), rows.list());

        assertThat(count(before, "P1")).isEqualTo(10);
        assertThat(count(before, "P3")).isEqualTo(25);
        assertThat(count(before, "P4")).isEqualTo(15);
        assertThat(out(before, "P3-26")).isEqualTo(new Reason(Reason.Code.SHARE, "P2–P3", 1, 0, 25, 25));
        assertThat(count(after, "P1")).isEqualTo(10);
        assertThat(count(after, "P3")).isEqualTo(40);
        assertThat(count(after, "P4")).isEqualTo(50);
        assertThat(after.taken().get(35).way()).isEqualTo(Way.CUT_OFF);
    }

    @Test
    void givesRoomThatNobodyOfALowerGroupWaitsForToTheHighestGroupAtOnce() {
        AskedRows rows = new AskedRows().of(0, 70).of(3, 60).of(4, 5);

        AllocationPlan plan = Allocator.plan(shares(false), rows.list());

        assertThat(count(plan, "P0")).isEqualTo(70);
        assertThat(count(plan, "P3")).isEqualTo(25);
        assertThat(count(plan, "P4")).isEqualTo(5);
        assertThat(plan.taken().get(65).way()).isEqualTo(Way.UP);
    }

    @Test
    void countsWhatEarlierWavesTookOfEachShare() {
        Map<UnitKind, Map<ClassGroup, Integer>> used =
                Map.of(UnitKind.ALL, Map.of(ClassGroup.LIFE, 58, ClassGroup.NORMAL, 15));
        AskedRows rows = new AskedRows().of(0, 5).of(2, 30).of(4, 5);

        AllocationPlan plan = Allocator.plan(
                new DayTerms(CapacityUnit.LINE, HUNDRED, used, Shares.DEFAULT, false, SiteLists.NONE, Caps.NONE),
                rows.list());

        assertThat(count(plan, "P0")).isEqualTo(2);
        assertThat(count(plan, "P2")).isEqualTo(25);
        assertThat(count(plan, "P4")).isZero();
    }

    @Test
    void sendsALineFirstBeforeItsShareAndOnTheShareOfItsOwnGroup() {
        AskedRows rows = new AskedRows().of(0, 80).of(2, 40).of(4, 30).first();

        AllocationPlan without = Allocator.plan(
                shares(false), rows.list().stream().map(AllocatorTests::plain).toList());
        AllocationPlan with = Allocator.plan(shares(false), rows.list());
        PlanChange change = PlanChange.between(without, with);

        assertThat(taken(with)).startsWith("P4-30", "P0-1").hasSize(100);
        assertThat(change.in()).extracting(line -> line.line().reference()).containsExactly("P4-30");
        assertThat(change.out()).extracting(line -> line.line().reference()).containsExactly("P4-15");
        assertThat(change.outByClass()).isEqualTo(Map.of("P4", 1L));
    }

    @Test
    void countsCasesPiecesPalletsAndColdGoodsSideBySide() {
        AskedRows rows = new AskedRows()
                .add("case", 1, 3, "CS")
                .add("cold", 1, 2, "CS", "INSULIN", "H", Temperature.CHILLED_2_8)
                .add("piece", 2, 30, "個")
                .add("big", 2, 8, "ＣＳ")
                .add("pallet", 3, 1, "PLT")
                .add("small", 3, 1, "BX");

        AllocationPlan plan = Allocator.plan(
                kinds(Map.of(UnitKind.CASE, 10, UnitKind.EACH, 30, UnitKind.COLD, 1), SiteLists.NONE), rows.list());

        assertThat(taken(plan)).containsExactly("case", "piece");
        assertThat(out(plan, "cold")).isEqualTo(new Reason(Reason.Code.TOO_LARGE, 2, 1));
        assertThat(out(plan, "big")).isEqualTo(new Reason(Reason.Code.CAPACITY, 8, 7, 10));
        assertThat(out(plan, "small")).isEqualTo(new Reason(Reason.Code.BEHIND, "big"));
        assertThat(out(plan, "pallet")).isEqualTo(new Reason(Reason.Code.KIND, "PALLET"));
    }

    @Test
    void countsColdGoodsByTheirPackingUnitWhereNoColdAmountIsSet() {
        AskedRows rows = new AskedRows().add("cold", 1, 2, "CS", "INSULIN", "H", Temperature.FROZEN);

        AllocationPlan plan = Allocator.plan(kinds(Map.of(UnitKind.CASE, 2), SiteLists.NONE), rows.list());

        assertThat(plan.kinds().values()).containsExactly(UnitKind.CASE);
    }

    @Test
    void leavesOutWhatIsNotOnTheListsAndLetsThoseBehindMoveUp() {
        SiteLists lists =
                new SiteLists(Set.of("GAUZE"), Set.of(UnitKind.CASE), Set.of("Sakura Clinic"), Set.of(), Set.of("福島県"));
        AskedRows rows = new AskedRows()
                .add("paper", 0, 1, "CS", "PAPER", "Sakura Clinic", Temperature.AMBIENT)
                .add("piece", 1, 1, "EA")
                .add("other", 1, 1, "CS", "GAUZE", "Momiji Office", Temperature.AMBIENT)
                .add("listed", 2, 1, "CS");

        AllocationPlan plan = Allocator.plan(
                new DayTerms(CapacityUnit.LINE, Map.of(UnitKind.ALL, 1), Map.of(), null, false, lists, Caps.NONE),
                rows.list());

        assertThat(taken(plan)).containsExactly("listed");
        assertThat(out(plan, "paper")).isEqualTo(new Reason(Reason.Code.ITEM, "PAPER", 1));
        assertThat(out(plan, "piece")).isEqualTo(new Reason(Reason.Code.UNIT, "EA"));
        assertThat(out(plan, "other")).isEqualTo(new Reason(Reason.Code.CUSTOMER, "Momiji Office"));
        assertThat(plan.below()).isNull();
    }

    @Test
    void servesACustomerThatAnyOfTheThreeAxesNames() {
        SiteLists region = new SiteLists(Set.of(), Set.of(), Set.of("Somebody"), Set.of(), Set.of("宮城県"));
        SiteLists type = new SiteLists(Set.of(), Set.of(), Set.of("Somebody"), Set.of(CustomerType.CLINIC), Set.of());
        List<Asked> rows = new AskedRows().of(2, 1).list();

        assertThat(region.refuses(rows.get(0))).isEmpty();
        assertThat(type.refuses(rows.get(0))).isEmpty();
    }

    @Test
    void capsACustomerAtTwentyPerCentOfTenADayCountingWhatWentToday() {
        Caps caps = caps(20, Map.of(key(), new BigDecimal("10")), Map.of(key(), BigDecimal.ONE), Set.of());
        AskedRows rows =
                new AskedRows().add("two", 2, 2, "CS").add("one", 2, 1, "CS").add("more", 2, 1, "CS");

        AllocationPlan plan = Allocator.plan(capped(caps), rows.list());

        assertThat(taken(plan)).containsExactly("one");
        assertThat(out(plan, "two")).isEqualTo(cap(Reason.Code.CAP, 2, 2, 1, 20, "10"));
        assertThat(out(plan, "more")).isEqualTo(cap(Reason.Code.CAP, 1, 2, 2, 20, "10"));
    }

    @Test
    void roundsACapUpSoThatASmallCustomerGetsOne() {
        Caps caps = caps(10, Map.of(key(), new BigDecimal("3")), Map.of(), Set.of());

        assertThat(caps.of(key())).contains(new BigDecimal("1"));
    }

    @Test
    void takesTheDefaultWithoutHistoryAndSaysSo() {
        Caps caps = caps(40, Map.of(), Map.of(), Set.of());
        AskedRows rows = new AskedRows().add("five", 2, 5, "CS").add("four", 2, 4, "CS");

        AllocationPlan plan = Allocator.plan(capped(caps), rows.list());

        assertThat(taken(plan)).containsExactly("four");
        assertThat(out(plan, "five")).isEqualTo(cap(Reason.Code.CAP_DEFAULT, 5, 4, 0, 40, "10"));
    }

    @Test
    void givesExemptCustomersTheirWholeHistoryAndCapsNoLifesavingLine() {
        Caps known = caps(10, Map.of(key(), new BigDecimal("8")), Map.of(), Set.of("Sakura Clinic"));
        Caps unknown = caps(10, Map.of(), Map.of(), Set.of("Sakura Clinic"));
        AskedRows rows = new AskedRows().add("life", 0, 50, "CS");

        assertThat(known.of(key())).contains(new BigDecimal("8"));
        assertThat(unknown.of(key())).isEmpty();
        assertThat(taken(Allocator.plan(capped(caps(10, Map.of(), Map.of(), Set.of())), rows.list())))
                .containsExactly("life");
    }

    @Test
    void takesFiveHundredLinesAtMostAndSaysThatTheRestWaitsForTheNextWave() {
        AllocationPlan plan = Allocator.plan(
                DayTerms.plain(CapacityUnit.LINE, 100_000),
                new AskedRows().of(2, 501).list());

        assertThat(plan.taken()).hasSize(500);
        assertThat(out(plan, "P2-501")).isEqualTo(new Reason(Reason.Code.WAVE, 500));
    }

    private static DayTerms shares(boolean flowsDown) {
        return new DayTerms(CapacityUnit.LINE, HUNDRED, Map.of(), Shares.DEFAULT, flowsDown, SiteLists.NONE, Caps.NONE);
    }

    private static DayTerms kinds(Map<UnitKind, Integer> amounts, SiteLists lists) {
        return new DayTerms(CapacityUnit.KINDS, amounts, Map.of(), null, false, lists, Caps.NONE);
    }

    private static DayTerms capped(Caps caps) {
        return new DayTerms(CapacityUnit.LINE, HUNDRED, Map.of(), null, false, SiteLists.NONE, caps);
    }

    private static Caps caps(
            int step, Map<Caps.Key, BigDecimal> averages, Map<Caps.Key, BigDecimal> today, Set<String> exempt) {
        return new Caps(step, BigDecimal.TEN, exempt, averages, today);
    }

    private static Caps.Key key() {
        return new Caps.Key(AskedRows.PARTNER, "Sakura Clinic", "GAUZE");
    }

    private static Reason cap(Reason.Code code, int asked, int cap, int gone, int step, String average) {
        return new Reason(
                code,
                BigDecimal.valueOf(asked),
                BigDecimal.valueOf(cap),
                BigDecimal.valueOf(gone),
                step,
                new BigDecimal(average));
    }

    private static Asked plain(Asked one) {
        return new Asked(one.line(), one.article(), one.customerType(), one.prefecture(), one.temperature(), false);
    }

    private static List<String> taken(AllocationPlan plan) {
        return plan.taken().stream().map(line -> line.line().reference()).toList();
    }

    private static long count(AllocationPlan plan, String code) {
        return plan.taken().stream()
                .filter(line -> line.line().code().equals(code))
                .count();
    }

    private static @Nullable Reason out(AllocationPlan plan, String reference) {
        return plan.leftOut().stream()
                .filter(left -> left.line().reference().equals(reference))
                .map(AllocationPlan.LeftOut::reason)
                .findFirst()
                .orElse(null);
    }
}
