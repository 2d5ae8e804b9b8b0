package io.tsunagi.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.shared.Refused;
import io.tsunagi.shift.domain.Handover;
import io.tsunagi.shift.domain.KeepShift;
import io.tsunagi.shift.domain.PrintHandover;
import io.tsunagi.shift.domain.ReadShift;
import io.tsunagi.shift.domain.ShiftDesk;
import io.tsunagi.shift.domain.WriteHandover;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TsunagiTest
class ShiftModuleTests {

    @Autowired
    KeepShift keeping;

    @Autowired
    WriteHandover writing;

    @Autowired
    ReadShift reading;

    @Autowired
    PrintHandover printing;

    @Autowired
    OnShift onShift;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoComesTwiceIsOnShiftOnceAndWhoGoesTwiceHasGone() {
        coordinator("shift-a", () -> {
            keeping.begin(ShiftDesk.SHIPPING);
            keeping.begin(ShiftDesk.SHIPPING);
            return null;
        });
        assertThat(onShift.now().stream().filter(one -> one.login().equals("shift-a")))
                .singleElement()
                .satisfies(one -> assertThat(one.desk()).isEqualTo("SHIPPING"));

        coordinator("shift-a", () -> {
            keeping.end();
            keeping.end();
            return null;
        });
        assertThat(onShift.now()).noneMatch(one -> one.login().equals("shift-a"));
    }

    @Test
    void nobodyComesToADeskWithoutItsRole() {
        assertThatThrownBy(() -> coordinator("shift-b", () -> {
                    keeping.begin(ShiftDesk.CUSTOMS);
                    return null;
                }))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theSameWordsAreKeptOnceUntilSomebodyElseTakesThem() {
        String first = coordinator("shift-c", () -> writing.write(ShiftDesk.SHIPPING, words("wave 3 of shift-c")));
        String again = coordinator("shift-c", () -> writing.write(ShiftDesk.SHIPPING, words("wave 3 of shift-c ")));
        assertThat(again).isEqualTo(first);

        assertThatThrownBy(() -> take("shift-c", first)).isInstanceOf(Refused.class);
        take("shift-d", first);
        take("shift-d", first);
        assertThatThrownBy(() -> take("shift-e", first)).isInstanceOf(Refused.class);

        Handover taken = reading.find(first).orElseThrow();
        assertThat(taken.takenBy()).isEqualTo("shift-d");
        assertThat(taken.question()).isEqualTo("which pallet?");
        assertThat(taken.facts().items().size()).isLessThanOrEqualTo(20);
    }

    @Test
    void theDatabaseRefusesOnePersonForBothSignatures() {
        String reference = coordinator("shift-f", () -> writing.write(ShiftDesk.SHIPPING, words("of shift-f")));
        assertThatThrownBy(() -> jdbc.sql(
                                "update shift.handovers set taken_by = given_by, taken_at = now() where reference = ?")
                        .param(reference)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("handovers_second_person_ck");
        assertThatThrownBy(() -> jdbc.sql("update shift.handovers set words = '{}' where reference = ?")
                        .param(reference)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aHandoverIsPrintedAsANumberedSheetInBothLanguages() {
        String reference = coordinator("shift-g", () -> writing.write(ShiftDesk.SHIPPING, words("of shift-g")));
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            assertThat(coordinator("shift-g", () -> printing.print(reference, locale))
                            .papers())
                    .singleElement()
                    .asString()
                    .startsWith("P-");
        }
    }

    private void take(String login, String reference) {
        coordinator(login, () -> {
            writing.take(reference, "which pallet?");
            return null;
        });
    }

    private static Handover.Words words(String unfinished) {
        return new Handover.Words(unfinished, "", "hospital, by 17:00");
    }

    private static <T> T coordinator(String login, Supplier<T> work) {
        return As.somebody(login, Set.of(Role.COORDINATOR), work);
    }
}
