package io.tsunagi.shipment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.ReachedShipper;
import io.tsunagi.shipment.domain.Shipments;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@TsunagiTest
class TypedOrderPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ReachedShipper shippers;

    @Autowired
    Shipments shipments;

    @Test
    void showsTheClassAndWhyBeforeItTakesAndTakesTwiceSentOrdersOnce() throws Exception {
        UUID partner = shippers.reached().partner();
        Map<String, String> typed = typed(partner);

        Document shown = page(send(typed));
        assertThat(shown.select("#class").text())
                .contains("P0")
                .contains("insulin for a hospital")
                .contains("Take the order");
        assertThat(number(partner)).isZero();

        typed.put("seen", shown.select("input[name=seen]").val());
        String taken = send(typed).getRedirectedUrl();
        assertThat(taken).startsWith("/shipments/S-");
        assertThat(send(typed).getRedirectedUrl()).isEqualTo(taken);
        assertThat(number(partner)).isEqualTo(1);
        assertThat(Jsoup.parse(mvc.perform(get(taken).with(As.role(Role.COORDINATOR)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .text())
                .contains("TEL-");
    }

    @Test
    void aChangeAfterTheClassWasShownShowsItAnew() throws Exception {
        UUID partner = shippers.reached().partner();
        Map<String, String> typed = typed(partner);
        typed.put("seen", page(send(typed)).select("input[name=seen]").val());
        typed.put("values[CUSTOMER_TYPE]", "OFFICE");

        assertThat(page(send(typed)).select("#class").text()).doesNotContain("P0");
        assertThat(number(partner)).isZero();
    }

    @Test
    void namesErrorsAtTheirFieldsAndKeepsWhatWasTyped() throws Exception {
        Map<String, String> typed = typed(shippers.reached().partner());
        typed.put("values[QUANTITY]", "-3");
        typed.put("values[NEED_BY]", "");
        typed.put("site", " ");

        Document site = page(send(typed));
        assertThat(site.select("div:has(> #site) .invalid-feedback").text()).contains("from which site");
        typed.put("site", "HUB");
        Document wrong = page(send(typed));
        assertThat(wrong.select("#QUANTITY-hint").text())
                .contains("The quantity is zero or less.")
                .contains("How many were ordered");
        assertThat(wrong.select("#NEED_BY-hint").text()).contains("The cell is empty.");
        typed.put("values[CUSTOMER_TYPE]", "");
        assertThat(page(send(typed)).select("#CUSTOMER_TYPE-hint").text())
                .as("choices in the words of the list")
                .contains("Hospital")
                .doesNotContain("HOSPITAL");
        assertThat(wrong.select("#CUSTOMER_NAME").val()).isEqualTo("東病院");
        assertThat(wrong.select("#class")).isEmpty();
    }

    @Test
    void theSameNumberWithOtherContentIsRefusedWithTheShipmentThatHasIt() throws Exception {
        UUID partner = shippers.reached().partner();
        Map<String, String> typed = typed(partner);
        typed.put("values[ORDER_NUMBER]", "P-1");
        typed.put("seen", page(send(typed)).select("input[name=seen]").val());
        String taken = send(typed).getRedirectedUrl();
        typed.put("values[QUANTITY]", "5");
        typed.put("seen", page(send(typed)).select("input[name=seen]").val());

        assertThat(page(send(typed)).select("#ORDER_NUMBER-hint").text())
                .contains(taken.substring("/shipments/".length()));
        assertThat(number(partner)).isEqualTo(1);
    }

    @Test
    void isForCoordinators() throws Exception {
        mvc.perform(get("/shipments/new").with(As.role(Role.COORDINATOR))).andExpect(status().isOk());
        mvc.perform(get("/shipments/new").with(As.role(Role.BROKER))).andExpect(status().isForbidden());
    }

    private static Map<String, String> typed(UUID partner) {
        Map<String, String> typed = new HashMap<>();
        typed.put("request", UUID.randomUUID().toString());
        typed.put("partnerId", partner.toString());
        typed.put("site", "HUB");
        typed.put("values[CUSTOMER_NAME]", "東病院");
        typed.put("values[CUSTOMER_TYPE]", "HOSPITAL");
        typed.put("values[DESCRIPTION]", "インスリン グラルギン注");
        typed.put("values[SKU]", "INS-GLA");
        typed.put("values[QUANTITY]", "３");
        typed.put("values[UNIT]", "BX");
        typed.put("values[TEMPERATURE]", "CHILLED_2_8");
        typed.put("values[ORDERED_AT]", "2026-11-22T09:00");
        typed.put("values[NEED_BY]", "2026-11-24T17:00");
        typed.put("values[DAYS_OF_COVER]", "2");
        return typed;
    }

    private MockHttpServletResponse send(Map<String, String> typed) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/shipments/new").locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR));
        typed.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private long number(UUID partner) {
        return As.coordinator(() -> shipments.tallies(List.of(partner)).stream()
                .mapToLong(Shipments.Tally::number)
                .sum());
    }
}
