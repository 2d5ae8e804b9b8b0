package io.tsunagi.declaration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.domain.FreezeCases.News;
import io.tsunagi.declaration.domain.frozen.FrozenCase;
import io.tsunagi.disruption.FallbackApproved;
import io.tsunagi.identity.Role;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class FrozenCaseModuleTests {

    @Autowired
    DeclarationCases cases;

    @Autowired
    FreezeCases freezing;

    @Autowired
    TakeCase taking;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    Outage outage;
    String bill;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
        bill = "F" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whatIsInFlightIsFrozenAndLaterNewsDoNotMoveIt() {
        hear("SENT_NO_ACK", Duration.ofHours(2));
        hear("ACK_NO_RELEASE", Duration.ofHours(1));
        hear("NOT_SENT", Duration.ofHours(5));

        assertThat(frozen()).singleElement().satisfies(one -> {
            assertThat(one.lastConfirmed()).isEqualTo("SENT_NO_ACK");
            assertThat(one.taken()).isNull();
        });
        As.manager(() -> freezing.on(new FallbackApproved(outage.disruption(), "x")));
        assertThat(frozen()).hasSize(1);
    }

    @Test
    void theFrozenStateDecidesWhenTheCaseIsTaken() {
        hear("SENT_NO_ACK", Duration.ofHours(2));

        assertThatThrownBy(() -> take(LastConfirmed.NOT_SENT)).hasMessageContaining("frozen-otherwise");

        String reference = take(LastConfirmed.SENT_NO_ACK);
        assertThat(frozen().get(0).taken()).isEqualTo(reference);
    }

    @Test
    void aDeliveredPermitIsNotInFlight() {
        hear("DELIVERED", Duration.ofHours(2));

        assertThat(frozen()).isEmpty();
    }

    @Test
    void refusesNewsFromTheFutureAndOfNobody() {
        assertThatThrownBy(() -> As.broker(() -> freezing.hear(List.of(
                        new News(null, " ", "", "", "LOST", clock.instant().plus(Duration.ofDays(1)))))))
                .hasMessageContaining("partnerId")
                .hasMessageContaining("billNumber")
                .hasMessageContaining("lastConfirmed")
                .hasMessageContaining("confirmedAt");
    }

    @Test
    void nobodyChangesAFrozenCaseAndPartnersSeeTheirOwnOnly() {
        hear("SENT_NO_ACK", Duration.ofHours(2));

        assertThatThrownBy(() -> RowScope.asHouse(
                        () -> jdbc.sql("update declaration.frozen_cases set last_confirmed = 'NOT_SENT'")
                                .update()))
                .hasStackTraceContaining("permission denied");
        assertThat(RowScope.asPartner(outage.partner(), this::rows)).isEqualTo(1);
        assertThat(RowScope.asPartner(UUID.randomUUID(), this::rows)).isZero();
    }

    @Test
    void thePageTellsAndShowsThemAndOffersToTakeThem() throws Exception {
        String page = "/disruptions/" + outage.disruption() + "/declarations/in-flight";
        mvc.perform(post(page)
                        .param("partnerId", outage.partner().toString())
                        .param("billNumber", bill)
                        .param("invoiceNumber", "INV-F")
                        .param("lastConfirmed", "ACK_NO_RELEASE")
                        .param("electronicReference", "E-" + bill)
                        .param("confirmedAt", "2026-11-20T09:00")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().is3xxRedirection());
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            mvc.perform(get(page).locale(locale).with(As.role(Role.BROKER)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(bill)))
                    .andExpect(content().string(containsString("value=\"" + outage.partner() + "\"")))
                    .andExpect(content().string(not(containsString(outage.partner() + "\"></option>"))))
                    .andExpect(content().string(not(containsString("??"))));
        }
        mvc.perform(post(page).param("lastConfirmed", "").locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Choose a known partner.")));
        mvc.perform(get("/disruptions/" + outage.disruption() + "/declarations/new?billNumber=PREFILLED1")
                        .with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("PREFILLED1")));
        mvc.perform(get("/api/v1/disruptions/" + outage.disruption() + "/frozen-cases")
                        .with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$[0].lastConfirmed").value("ACK_NO_RELEASE"));
    }

    private void hear(String state, Duration ago) {
        Instant at = clock.instant().minus(ago);
        As.broker(() -> freezing.hear(List.of(new News(outage.partner(), bill, "INV-F", "", state, at))));
    }

    private String take(LastConfirmed last) {
        return As.broker(() -> taking.take(
                new TakeCase.Command(outage.disruption(), outage.partner(), bill, "INV-F", last, "", null)));
    }

    private List<FrozenCase> frozen() {
        return RowScope.asHouse(() -> freezing.frozen(outage.disruption()));
    }

    private long rows() {
        return jdbc.sql("select count(*) from declaration.frozen_cases where disruption = ?")
                .param(outage.disruption())
                .query(Long.class)
                .single();
    }
}
