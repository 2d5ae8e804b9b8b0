package io.tsunagi.shipment.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.shipment.domain.intake.DateForm;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final DateReader every = new DateReader(EnumSet.allOf(DateForm.class), TOKYO);

    @ParameterizedTest
    @CsvSource({
        "2025-10-19T04:53:00+09:00, 2025-10-18T19:53:00Z",
        "2025-10-19T04:53Z, 2025-10-19T04:53:00Z",
        "2025-10-19 02:35Z, 2025-10-19T02:35:00Z",
        "2025/10/18 06:31, 2025-10-17T21:31:00Z",
        "2025/10/18 06:31:15, 2025-10-17T21:31:15Z",
        "2025/10/25, 2025-10-25T08:00:00Z",
        "2025/1/5, 2025-01-05T08:00:00Z",
        "2025-10-18 6:31, 2025-10-17T21:31:00Z",
        "2025-10-25, 2025-10-25T08:00:00Z",
        "令和7年10月25日, 2025-10-25T08:00:00Z",
        "令和元年5月1日, 2019-05-01T08:00:00Z",
        "令和７年１０月２５日, 2025-10-25T08:00:00Z",
        "R7.10.25, 2025-10-25T08:00:00Z",
        "Ｒ７．１０．２５, 2025-10-25T08:00:00Z",
        "平成31年4月30日, 2019-04-30T08:00:00Z",
        "２０２５／１０／２５, 2025-10-25T08:00:00Z"
    })
    void readsEveryFormToTheSameMoment(String cell, Instant moment) {
        assertThat(every.read(cell, EVENING)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025/13/45",
                "2025/02/29",
                "2025-10-19T24:61:00+09:00",
                "2025/10/18 25:00",
                "平成40年1月1日",
                "令和元年4月30日",
                "R7.2.30",
                "1999/12/31",
                "2101/01/02"
            })
    void refusesDaysThatNoCalendarHasInsteadOfRollingOver(String cell) {
        assertThatThrownBy(() -> every.read(cell, EVENING)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "25.10.2025", "10/25", "=TODAY()", "20251025", "令和七年十月"})
    void doesNotGuessAtOtherWritings(String cell) {
        assertThat(every.read(cell, EVENING)).isNull();
    }

    @Test
    void readsOnlyTheFormsThatTheProfileNames() {
        DateReader slashes = new DateReader(Set.of(DateForm.SLASH_DATE), TOKYO);

        assertThat(slashes.read("2025/10/25", EVENING)).isNotNull();
        assertThat(slashes.read("令和7年10月25日", EVENING)).isNull();
        assertThat(slashes.read("2025/10/25 10:00", EVENING)).isNull();
    }
}
