package io.tsunagi.declaration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.domain.FreezeCases;
import io.tsunagi.declaration.domain.frozen.FrozenCase;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.SupplyChainMap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A list of electronic declarations taken from a file. */
@TsunagiTest
class InFlightFilePageTests {

    private static final String NAMES = "partner,bill,invoice,number,state,confirmed_at\n";

    @Autowired
    DeclarationCases cases;

    @Autowired
    FreezeCases freezing;

    @Autowired
    SupplyChainMap map;

    @Autowired
    MockMvc mvc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private Outage outage;
    private String partner;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
        partner = As.manager(() -> map.partners().stream()
                .filter(known -> known.id().equals(outage.partner()))
                .map(SupplyChainMap.Partner::code)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void everyRowOfAFileOfADomesticSpreadsheetIsFrozenWithItsState() throws Exception {
        String file = NAMES + partner + ",B1" + mark + ",I1,E1,受理済・許可未着,2026/11/20 9:30\n" //
                + partner + ",B2" + mark + ",I2,,NOT_SENT,2026-11-20T01:00:00Z\n";

        sent(file.getBytes(Charset.forName("Windows-31J")), Locale.JAPANESE).andExpect(redirectedUrl(page()));
        sent(file.getBytes(Charset.forName("Windows-31J")), Locale.JAPANESE).andExpect(redirectedUrl(page()));

        String japanese = "取引先コード,Ｂ／Ｌ番号,仕入書番号,申告番号,最終状態,確認日時\n" //
                + partner + ",B-3 " + mark + ",INV-3/a,,未送信,2026/11/20 9:30\n";
        sent(japanese.getBytes(Charset.forName("Windows-31J")), Locale.JAPANESE).andExpect(redirectedUrl(page()));

        List<FrozenCase> frozen = As.broker(() -> freezing.frozen(outage.disruption()));
        assertThat(frozen).extracting(FrozenCase::invoiceNumber).contains("INV-3/a");
        assertThat(frozen)
                .extracting(FrozenCase::billNumber, FrozenCase::lastConfirmed, FrozenCase::confirmedAt)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "B-3 " + mark, "NOT_SENT", Instant.parse("2026-11-20T00:30:00Z")),
                        org.assertj.core.groups.Tuple.tuple(
                                "B1" + mark, "ACK_NO_RELEASE", Instant.parse("2026-11-20T00:30:00Z")),
                        org.assertj.core.groups.Tuple.tuple(
                                "B2" + mark, "NOT_SENT", Instant.parse("2026-11-20T01:00:00Z")));
    }

    @Test
    void oneWrongRowKeepsAllOutAndIsNamedByItsLineAndColumn() throws Exception {
        String file = NAMES + partner + ",B1" + mark + ",I1,E1,NOT_SENT,2026-11-20 09:30\n" //
                + "NOBODY-" + mark + ",B2" + mark + ",I2,,sent?,2026-13-20 09:30\n";

        String page = sent(file.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("Line 3, ")
                .contains("Choose a known partner.")
                .doesNotContain("Line 2, ")
                .doesNotContain("??");
        assertThat(As.broker(() -> freezing.frozen(outage.disruption()))).isEmpty();
    }

    @Test
    void aFileWithoutTheColumnsSaysWhichAreMissing() throws Exception {
        String page = sent("bill,invoice\nB,I\n".getBytes(StandardCharsets.UTF_8), Locale.ENGLISH)
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("These columns are missing: partner, state, confirmed_at.");
    }

    private String page() {
        return "/disruptions/" + outage.disruption() + "/declarations/in-flight";
    }

    private ResultActions sent(byte[] file, Locale locale) throws Exception {
        return mvc.perform(multipart(page() + "/file")
                .file(new MockMultipartFile("file", "cases.csv", "text/csv", file))
                .locale(locale)
                .with(As.role(Role.BROKER)));
    }
}
