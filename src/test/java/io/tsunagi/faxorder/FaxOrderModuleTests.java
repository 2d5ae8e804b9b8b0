package io.tsunagi.faxorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.faxorder.FaxCases.Case;
import io.tsunagi.faxorder.domain.Catalogues;
import io.tsunagi.faxorder.domain.OrderSheet;
import io.tsunagi.faxorder.domain.OrderSheet.State;
import io.tsunagi.faxorder.domain.OrderSheets;
import io.tsunagi.faxorder.domain.OrderedRow;
import io.tsunagi.faxorder.domain.PrintSheets;
import io.tsunagi.faxorder.domain.RowReading;
import io.tsunagi.faxorder.marks.SentForms;
import io.tsunagi.identity.Role;
import io.tsunagi.keying.KeyingDesk;
import io.tsunagi.keying.KeyingDesk.Outcome;
import io.tsunagi.keying.KeyingSettled;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.MarkPlaces;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.SheetBoxes;
import io.tsunagi.shipment.OrderedGoods;
import io.tsunagi.storage.RowScope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** An order form from the printer over the scanner and the people who confirm it to the shipments. */
@TsunagiTest
class FaxOrderModuleTests {

    @Autowired
    SheetBoxes boxes;

    @Autowired
    FaxCases cases;

    @Autowired
    Catalogues catalogues;

    @Autowired
    OrderSheets sheets;

    @Autowired
    PrintSheets printing;

    @Autowired
    MarkPlaces places;

    @Autowired
    KeyingDesk keying;

    @Autowired
    PaperRegister papers;

    @Autowired
    OrderedGoods goods;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void tickedRowsOfAFormThatCameBackAreReadConfirmedAndTakenAsShipmentsOnce() {
        Case own = cases.catalogue(37);
        String paper = cases.print(own, FaxCases.CUSTOMERS, 0).get(0);
        SentForms form = form(paper);
        assertThat(form.pages()).isEqualTo(2);
        assertThat(As.coordinator(() -> boxes.blanks(paper)))
                .as("keyed by nobody else")
                .isEmpty();
        tick(form, paper, 1, "2");
        tick(form, paper, 2, "5");
        tick(form, paper, 30, "10");
        tick(form, paper, 30, "1");
        tick(form, paper, 31, "4");
        form.strike(2, row(paper, 31).area());

        cases.send(form, paper);
        OrderSheet read = cases.await(paper, State.KEYING);

        Map<Integer, RowReading> readings = new HashMap<>();
        As.coordinator(() -> sheets.readings(paper)).forEach(reading -> readings.put(reading.line(), reading));
        assertThat(readings).hasSize(37);
        assertThat(readings.get(1)).isEqualTo(new RowReading(1, "2", true, 99, ""));
        assertThat(readings.get(2))
                .as("more than the shipper gives")
                .isEqualTo(new RowReading(2, "5", false, 99, "OVER"));
        assertThat(readings.get(30).value()).isEqualTo("11");
        assertThat(readings.get(31).certain()).isFalse();
        assertThat(readings.get(3)).matches(reading -> reading.value().isEmpty() && !reading.certain());
        assertThat(As.coordinator(() -> keying.of(paper))).contains(Objects.requireNonNull(read.keying()));

        Map<String, String> values = Map.of("row-1", "2", "row-2", "3", "row-30", "11", "daysOfCover", "4");
        settle(read, values);
        settle(read, values);

        OrderSheet taken = cases.sheet(paper);
        assertThat(taken.state()).isEqualTo(State.TAKEN);
        assertThat(taken.lines()).isEqualTo(3);
        assertThat(count(own)).isEqualTo(3);
        List<OrderedRow> ordered = As.coordinator(() -> sheets.ordered(paper));
        String shipment = Objects.requireNonNull(ordered.stream()
                .filter(row -> row.line() == 30)
                .findFirst()
                .orElseThrow()
                .shipment());
        assertThat(As.coordinator(() -> goods.of(shipment)))
                .get()
                .matches(one -> one.quantity().compareTo(BigDecimal.valueOf(11)) == 0
                        && one.description().equals("見本の品 30号"));
        assertThat(fate(paper)).isEqualTo(Disposition.RE_KEYED);

        cases.send(form, paper + "-again");
        assertThat(cases.sheet(paper).keying()).isEqualTo(read.keying());
    }

    @Test
    void twoPeopleConfirmAFormAtTheKeyingDeskAndItsLinesAreShipments() throws Exception {
        Case own = cases.catalogue(4);
        String paper = cases.print(own, FaxCases.CUSTOMERS, 0).get(1);
        cases.send(tick(tick(form(paper), paper, 1, "3"), paper, 4, "20"), paper);
        String job = Objects.requireNonNull(cases.await(paper, State.KEYING).keying());
        String path = "/api/v1/keying-jobs/" + job;

        mvc.perform(post(path + "/claim").with(As.program("fax-keys-1", Role.COORDINATOR)))
                .andExpect(jsonPath("$.fields[?(@.name == 'row-1')].prefilled").value("3"))
                .andExpect(jsonPath("$.fields[?(@.name == 'row-2')].prefilled").value(""));
        mvc.perform(post(path + "/rounds/1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"values": {"row-1": "3", "row-2": "", "row-3": "", "row-4": "20", "daysOfCover": "", "needBy": ""},
                                 "emptiesSeen": true, "notOnSheet": true}
                                """)
                        .with(As.program("fax-keys-1", Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SECOND"));
        String asked = mvc.perform(post(path + "/claim").with(As.program("fax-keys-2", Role.COORDINATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(asked).as("the machine keyed these once").doesNotContain("row-1", "row-4");
        Map<String, String> blind = new HashMap<>();
        for (String name : List.of("row-2", "row-3", "daysOfCover", "needBy")) {
            if (asked.contains("\"" + name + "\"")) {
                blind.put(name, "");
            }
        }
        mvc.perform(post(path + "/rounds/2")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of("values", blind, "emptiesSeen", true)))
                        .with(As.program("fax-keys-2", Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SETTLED"));

        assertThat(cases.sheet(paper).state()).isEqualTo(State.TAKEN);
        assertThat(count(own)).isEqualTo(2);
        assertThat(fate(paper)).isEqualTo(Disposition.RE_KEYED);
    }

    @Test
    void formWithAnEmptyHeadWaitsForItsCustomerAndIsThenTaken() {
        Case own = cases.catalogue(5);
        String paper = cases.print(own, null, 2).get(1);
        cases.send(tick(form(paper), paper, 4, "3"), paper);
        OrderSheet read = cases.await(paper, State.KEYING);

        settle(read, Map.of("row-4", "3", "customerName", "手書き診療所", "address", "東京都", "phone", "03-1"));
        assertThat(cases.sheet(paper).state()).isEqualTo(State.INCOMPLETE);
        assertThat(count(own)).isZero();
        assertThat(fate(paper)).isNull();

        for (int twice = 0; twice < 2; twice++) {
            As.coordinator(() -> {
                transaction.executeWithoutResult(status -> publish(
                        read, Map.of("row-4", "3", "customerName", "手書き診療所", "customerType", "診療所", "address", "東京都")));
            });
        }
        assertThat(cases.sheet(paper).state()).isEqualTo(State.TAKEN);
        assertThat(cases.sheet(paper).customer().name()).isEqualTo("手書き診療所");
        assertThat(count(own)).isEqualTo(1);
    }

    @Test
    void formThatWasVoidedOrdersNothing() {
        Case own = cases.catalogue(3);
        String paper = cases.print(own, FaxCases.CUSTOMERS, 0).get(0);
        cases.send(tick(form(paper), paper, 1, "1"), paper);
        OrderSheet read = cases.await(paper, State.KEYING);
        As.manager(() -> transaction.executeWithoutResult(status -> papers.dispose(paper, Disposition.VOID, "試験")));

        settle(read, Map.of("row-1", "1"));

        assertThat(cases.sheet(paper).state()).isEqualTo(State.CALLED_OFF);
        assertThat(count(own)).isZero();
    }

    @Test
    void theSameBatchPrintsNothingMoreAndTwoHundredThirtySevenItemsTakeTenPages() {
        Case own = cases.catalogue(237);
        UUID batch = UUID.randomUUID();

        List<String> first = cases.print(own, batch, null, 1);
        assertThat(cases.print(own, batch, null, 1)).isEqualTo(first);
        assertThat(form(first.get(0)).pages()).isEqualTo(10);
    }

    @Test
    void partnerSeesOnlyItsOwnCataloguesAndForms() {
        Case own = cases.catalogue(3);
        String paper = cases.print(own, null, 1).get(0);

        assertThat(RowScope.asPartner(own.partner(), () -> sheets.sheet(paper))).isPresent();
        assertThat(RowScope.asPartner(own.partner(), () -> catalogues.catalogue(own.catalogue())))
                .isPresent();
        assertThat(RowScope.asPartner(UUID.randomUUID(), () -> sheets.sheet(paper)))
                .isEmpty();
        assertThat(RowScope.asPartner(UUID.randomUUID(), () -> catalogues.catalogues()))
                .isEmpty();
    }

    private SentForms form(String paper) {
        return new SentForms(As.coordinator(() -> printing.pdfOf(paper).orElseThrow()));
    }

    private SentForms tick(SentForms form, String paper, int line, String value) {
        MarkPlaces.Row row = row(paper, line);
        return form.tick(
                line <= 20 ? 1 : 2,
                row.squares().stream()
                        .filter(square -> square.value().equals(value))
                        .findFirst()
                        .orElseThrow()
                        .area());
    }

    private MarkPlaces.Row row(String paper, int line) {
        int all = cases.sheet(paper).rows();
        return places.of(paper, line <= 20 ? 1 : 2, all).orElseThrow().rows().stream()
                .filter(row -> row.index() == line - 1)
                .findFirst()
                .orElseThrow();
    }

    private void settle(OrderSheet sheet, Map<String, String> keyed) {
        As.coordinator(() -> transaction.executeWithoutResult(status -> publish(sheet, keyed)));
    }

    /** Fields that were not keyed stand empty on the sheet. */
    private void publish(OrderSheet sheet, Map<String, String> keyed) {
        Map<String, String> values = new HashMap<>(keyed);
        for (int line = 1; line <= sheet.rows(); line++) {
            values.putIfAbsent("row-" + line, "");
        }
        Instant now = clock.instant();
        events.publishEvent(new KeyingSettled(new Outcome(
                Objects.requireNonNull(sheet.keying()),
                sheet.paper(),
                "fax-order",
                values,
                now,
                now,
                now,
                List.of("test-coordinator"))));
    }

    private @Nullable Disposition fate(String paper) {
        return As.coordinator(() -> papers.find(paper).orElseThrow().disposition());
    }

    private long count(Case of) {
        return As.coordinator(() -> jdbc.sql("select count(*) from shipment.shipments where partner_id = ?")
                .param(of.partner())
                .query(Long.class)
                .single());
    }
}
