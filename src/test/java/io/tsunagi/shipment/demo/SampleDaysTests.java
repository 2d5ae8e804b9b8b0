package io.tsunagi.shipment.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SampleDaysTests {

    private final SampleDays days = new SampleDays(LocalDate.of(2026, 11, 23));

    @Test
    void theOutageBeganYesterdayAndTimesOfDayStay() {
        assertThat(moved("A1,2025-10-19T04:53:00+09:00,2025-10-20T09:00:00+09:00", StandardCharsets.UTF_8))
                .isEqualTo("A1,2026-11-22T04:53:00+09:00,2026-11-23T09:00:00+09:00");
        assertThat(moved("2025-10-19 02:35Z\t2025-10-31 09:00Z", StandardCharsets.UTF_8))
                .isEqualTo("2026-11-22 02:35Z\t2026-12-04 09:00Z");
    }

    @Test
    void aDayThatDoesNotExistStaysWrong() {
        assertThat(moved("MJ-1,2025/13/45,2025/10/19", StandardCharsets.UTF_8)).isEqualTo("MJ-1,2025/13/45,2026/11/22");
    }

    @Test
    void japaneseOfASpreadsheetIsNotHarmed() {
        Charset sheet = Charset.forName("windows-31j");
        assertThat(moved("若葉商事株式会社,7-10-20,表ソ能,2025/10/18 06:31", sheet))
                .isEqualTo("若葉商事株式会社,7-10-20,表ソ能,2026/11/21 06:31");
    }

    @Test
    void aDayOfTheEraMovesToo() {
        assertThat(moved("2025/10/18 03:24,令和7年10月25日,", Charset.forName("windows-31j")))
                .isEqualTo("2026/11/21 03:24,令和8年11月28日,");
    }

    private String moved(String text, Charset charset) {
        return new String(days.moved(text.getBytes(charset)), charset);
    }
}
