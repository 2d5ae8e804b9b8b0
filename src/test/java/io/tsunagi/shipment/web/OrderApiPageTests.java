package io.tsunagi.shipment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shipment.ReachedShipper;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.intake.OwnFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@TsunagiTest
class OrderApiPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ReachedShipper shippers;

    @Autowired
    SupplyChainMap map;

    @Autowired
    Shipments shipments;

    @Test
    void takesAnArrayOnceAndTellsEachRefusalWithLineFieldAndReason() throws Exception {
        UUID partner = shippers.reached().partner();
        String body = "[\n" + order("J-1", "3") + ",\n" + order("J-2", "-3") + ",\n" + order("J-1", "3") + ",\n"
                + order("J-1", "4") + ",\n{\"orderNumber\":\"J-5\",\"qty\":3}\n]";

        send(partner, MediaType.APPLICATION_JSON, body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.received").value(5))
                .andExpect(jsonPath("$.taken").value(1))
                .andExpect(jsonPath("$.known").value(1))
                .andExpect(jsonPath("$.refused").value(3))
                .andExpect(jsonPath("$.problems[0].line").value(3))
                .andExpect(jsonPath("$.problems[0].field").value("quantity"))
                .andExpect(jsonPath("$.problems[0].code").value("quantity.positive"))
                .andExpect(jsonPath("$.problems[0].reason").value("The quantity is zero or less."))
                .andExpect(jsonPath("$.problems[1].field").value("qty"))
                .andExpect(jsonPath("$.problems[2].code").value("number.known"))
                .andExpect(jsonPath("$.references['J-1']").isNotEmpty());
        send(partner, MediaType.APPLICATION_JSON, "[" + order("J-1", "3") + "]")
                .andExpect(jsonPath("$.taken").value(0))
                .andExpect(jsonPath("$.known").value(1));
        assertThat(number(partner)).isEqualTo(1);
    }

    @Test
    void anOrderThatTheMakerShipsBeginsInItsOwnLane() throws Exception {
        UUID partner = shippers.reached().partner();

        send(
                        partner,
                        MediaType.APPLICATION_JSON,
                        "[" + order("D-1", "3").replace("\"unit\"", "\"shipsFrom\":\"MAKER\",\"unit\"") + "]")
                .andExpect(jsonPath("$.taken").value(1));

        assertThat(As.coordinator(() -> shipments.known(partner, List.of("D-1")))
                        .get("D-1")
                        .status())
                .isEqualTo(ShipmentStatus.DIRECT);
    }

    @Test
    void takesOneObjectPerLine() throws Exception {
        UUID partner = shippers.reached().partner();
        String lines =
                IntStream.range(0, 1200).mapToObj(i -> order("N-" + i, "3")).collect(Collectors.joining("\n"));

        send(partner, MediaType.APPLICATION_NDJSON, lines)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.taken").value(1200));
        assertThat(number(partner)).isEqualTo(1200);
    }

    @Test
    void aBodyThatBreaksOffOrIsTooLongTakesNothing() throws Exception {
        UUID partner = shippers.reached().partner();
        send(partner, MediaType.APPLICATION_JSON, "[\n" + order("K-1", "3") + ",\n{\"orderNumber\":")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("orders"));
        send(partner, MediaType.APPLICATION_JSON, "17").andExpect(status().isUnprocessableEntity());
        String many = IntStream.range(0, 10_001)
                .mapToObj(i -> "{\"orderNumber\":\"M-" + i + "\"}")
                .collect(Collectors.joining("\n"));
        send(partner, MediaType.APPLICATION_NDJSON, many).andExpect(status().isUnprocessableEntity());

        assertThat(number(partner)).isZero();
        mvc.perform(post("/api/v1/orders")
                        .param("shipper", "NOBODY")
                        .param("site", "X")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[]")
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(jsonPath("$.errors[0].field").value("shipper"));
        mvc.perform(post("/api/v1/orders")
                        .param("shipper", "NOBODY")
                        .param("site", "X")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[]")
                        .with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void theDocumentNamesTheFieldsThatAreRead() {
        assertThat(Arrays.stream(OrderSent.class.getRecordComponents()).map(java.lang.reflect.RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(OwnFields.all());
    }

    private ResultActions send(UUID partner, MediaType type, String body) throws Exception {
        String code = As.coordinator(() -> map.partners()).stream()
                .filter(one -> one.id().equals(partner))
                .findFirst()
                .orElseThrow()
                .code();
        return mvc.perform(post("/api/v1/orders")
                .param("shipper", code)
                .param("site", "HUB")
                .locale(Locale.ENGLISH)
                .contentType(type)
                .content(body)
                .with(As.role(Role.COORDINATOR)));
    }

    private static String order(String number, String quantity) {
        return """
                {"orderNumber":"%s","customerName":"東病院","customerType":"HOSPITAL","sku":"INS-GLA","description":"インスリン",\
                "quantity":%s,"unit":"BX","temperature":"CHILLED_2_8","orderedAt":"2026-11-22T06:38:00+09:00","needBy":"2026-11-25"}\
                """.formatted(number, quantity);
    }

    private long number(UUID partner) {
        return As.coordinator(() -> shipments.tallies(List.of(partner)).stream()
                .mapToLong(Shipments.Tally::number)
                .sum());
    }
}
