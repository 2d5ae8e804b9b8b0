package io.tsunagi.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.reconcile.ReconcileCases.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A refused form of a reconciliation keeps what was chosen and typed, and says why beside itself. */
@TsunagiTest
class RefusedFormsPageTests {

    private static final String ERROR = ".invalid-feedback";

    @Autowired
    ReconcileCases cases;

    @Autowired
    MockMvc mvc;

    private String run;

    @BeforeEach
    void twoDifferences() {
        Place place = cases.place(2);
        run = cases.compared(
                place, cases.row(place, 0, place.number(0), "7") + cases.row(place, 1, place.number(1), "8"));
    }

    @Test
    void chosenRowsAndTheReasonStay() throws Exception {
        Document page =
                refused("/reasons", "id", "2", "reason", "OURS_RIGHT", "note", "短", "which", "some", "for", "EXPLAIN");
        assertThat(page.select("input[name=id][value=2]").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=id][value=1]").hasAttr("checked")).isFalse();
        assertThat(page.select("#note").val()).isEqualTo("短");
        assertThat(page.select("#note-more " + ERROR).text()).isNotEmpty();
    }

    @Test
    void aStageThatLacksWordsSaysSoAtItself() throws Exception {
        Document page = refused("/stages/STOCK/done", "note", "", "for", "STOCK");
        assertThat(page.select("ol > li:nth-child(2) " + ERROR).text()).isNotEmpty();
        assertThat(page.select("#note-more " + ERROR)).isEmpty();
    }

    @Test
    void aWithdrawalWithoutReasonSaysSoAtItself() throws Exception {
        Document page = refused("/withdrawal", "note", "？", "for", "WITHDRAW");
        assertThat(page.select("details[open] " + ERROR).text()).isNotEmpty();
        assertThat(page.select("#why").val()).isEqualTo("？");
    }

    private Document refused(String action, String... typed) throws Exception {
        var form = post("/reconciliations/" + run + action).with(As.role(Role.COORDINATOR));
        for (int i = 0; i < typed.length; i += 2) {
            form.param(typed[i], typed[i + 1]);
        }
        return Jsoup.parse(mvc.perform(form)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
