package io.tsunagi.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.domain.DeclareDisruption;
import io.tsunagi.disruption.domain.Kind;
import io.tsunagi.disruption.domain.Owner;
import io.tsunagi.identity.Role;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.domain.CodeKeys;
import io.tsunagi.paper.pdf.Codes;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.RecordPartner;
import io.tsunagi.partner.domain.RecordSystem;
import io.tsunagi.partner.domain.SystemKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What people see of the register, and where a scan leads them. */
@TsunagiTest
class PaperPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PaperPress press;

    @Autowired
    private PaperRegister register;

    @Autowired
    private CodeKeys keys;

    @Autowired
    private RecordPartner partners;

    @Autowired
    private RecordSystem systems;

    @Autowired
    private DeclareDisruption declaring;

    @Test
    void firstScanLeadsToTheCaseAndTheSecondSaysWhoWasFirst() throws Exception {
        PrintRun run = Prints.declaration(press, Prints.reference("I", 21), null);
        String path = path(run, 1);

        mvc.perform(get(path).with(As.role(Role.COORDINATOR)))
                .andExpect(redirectedUrl(Prints.CASE_PAGE))
                .andExpect(flash().attribute("notice", "paper.scan.first"));
        mvc.perform(get(path).with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("前にも読み取られた紙です"),
                                containsString("test-coordinator"),
                                containsString(run.papers().get(0)))));
        mvc.perform(get("/papers/" + run.papers().get(0)).with(As.role(Role.AUDITOR)))
                .andExpect(content()
                        .string(allOf(
                                containsString("test-coordinator"),
                                containsString("127.0.0.1"),
                                containsString("1/3 原本"))));
    }

    @Test
    void administratorChangesTheKeyOnceAndOldSheetsStayReadable() throws Exception {
        PrintRun run = Prints.declaration(press, Prints.reference("I", 29), null);
        int present = keys.all().get(0).number();

        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/papers/keys")
                            .param("present", Integer.toString(present))
                            .with(As.role(Role.ADMINISTRATOR)))
                    .andExpect(redirectedUrl("/papers/keys"));
        }

        assertThat(keys.all().get(0).number()).isEqualTo(present + 1);
        mvc.perform(get("/papers/keys").with(As.role(Role.AUDITOR)))
                .andExpect(content().string(allOf(containsString("新しい帳票に署名"), containsString("読み取り可"))));
        mvc.perform(get(path(run, 1)).with(As.role(Role.COORDINATOR))).andExpect(redirectedUrl(Prints.CASE_PAGE));
        mvc.perform(post("/papers/keys").with(As.role(Role.BROKER))).andExpect(status().isForbidden());
    }

    @Test
    void scanWithoutSignInIsSentToTheSignInPage() throws Exception {
        mvc.perform(get("/S/abc").accept(MediaType.TEXT_HTML)).andExpect(status().is3xxRedirection());
    }

    @Test
    void forgedCodeUnknownReferenceAndVoidPaperEachHaveTheirClearPage() throws Exception {
        PrintRun run = Prints.declaration(press, Prints.reference("I", 22), null);
        As.broker(() -> register.voidAll(Prints.reference("I", 22), "改版"));

        mvc.perform(get(path(run, 1) + "A").with(As.role(Role.BROKER)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("確認できないコードです")));
        mvc.perform(get("/papers/find")
                        .param("reference", Prints.reference("P", 22))
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("登録のない紙です")));
        mvc.perform(get(path(run, 1)).with(As.role(Role.BROKER)))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("無効になった紙です")));
    }

    @Test
    void referenceTypedInSmallFullWidthLettersLeadsToTheCase() throws Exception {
        String paper = Prints.declaration(press, Prints.reference("I", 23), null)
                .papers()
                .get(0);
        String typed = paper.toLowerCase(java.util.Locale.ROOT).replace("p-", "ｐ-");

        mvc.perform(get("/papers/find").param("reference", typed).with(As.role(Role.COORDINATOR)))
                .andExpect(redirectedUrl(Prints.CASE_PAGE));
    }

    @Test
    void listShowsOpenPapersFirstAndTickedOnesGetOneFateTogether() throws Exception {
        String disruption = disruption();
        PrintRun run = Prints.declaration(press, Prints.reference("I", 24), disruption);
        String list = "/disruptions/" + disruption + "/papers";
        As.broker(() -> register.dispose(run.papers().get(0), Disposition.VOID, "汚れ"));

        mvc.perform(get(list).with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(run.papers().get(0)),
                                containsString("汚れ"),
                                not(containsString("type=\"checkbox\"")))));
        mvc.perform(post(list + "/dispositions")
                        .param("papers", run.papers().get(1), run.papers().get(2))
                        .param("disposition", "LOST_CONFIRMED")
                        .param("note", "")
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("誰がどのように紛失を確認したか"), containsString("checked=\"checked\""))));
        mvc.perform(post(list + "/dispositions")
                        .param("papers", run.papers().get(1), run.papers().get(2))
                        .param("disposition", "REGISTERED_AFTER")
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl(list + "?show=all"));

        assertThat(As.manager(() -> register.open(disruption))).isZero();
        mvc.perform(get(list).param("show", "open").with(As.role(Role.MANAGER)))
                .andExpect(content().string(not(containsString(run.papers().get(1)))));
    }

    @Test
    void listShowsThePapersOfOneCaseAlone() throws Exception {
        String disruption = disruption();
        String reference = Prints.reference("I", 91);
        PrintRun asked = Prints.declaration(press, reference, disruption);
        PrintRun other = Prints.declaration(press, Prints.reference("I", 92), disruption);

        mvc.perform(get("/disruptions/" + disruption + "/papers")
                        .param("show", reference)
                        .with(As.role(Role.BROKER)))
                .andExpect(content()
                        .string(allOf(
                                containsString(asked.papers().get(2)),
                                not(containsString(other.papers().get(0))))));
    }

    @Test
    void auditorMayReadButNotGiveAFate() throws Exception {
        String paper = Prints.declaration(press, Prints.reference("I", 25), null)
                .papers()
                .get(0);

        mvc.perform(post("/papers/" + paper + "/disposition")
                        .param("disposition", "VOID")
                        .with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/papers/" + paper + "/disposition")
                        .param("disposition", "VOID")
                        .with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl("/papers/" + paper));
    }

    @Test
    void runServesThePdfByteByByte() throws Exception {
        PrintRun run = Prints.declaration(press, Prints.reference("I", 26), null);

        mvc.perform(get("/papers/runs/" + run.id() + ".pdf").with(As.role(Role.EXAMINER)))
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(content().bytes(run.pdf()));
    }

    @Test
    void programsListScanAndSettlePapers() throws Exception {
        String disruption = disruption();
        PrintRun run = As.coordinator(() -> press.print(Prints.single(Prints.reference("W", 27), disruption)));
        String paper = run.papers().get(0);
        String code = Objects.requireNonNull(Codes.read(run.pdf(), 2, 200));

        mvc.perform(get("/api/v1/disruptions/" + disruption + "/papers").with(As.role(Role.COORDINATOR)))
                .andExpect(jsonPath("$.open").value(1))
                .andExpect(jsonPath("$.papers", hasSize(1)))
                .andExpect(jsonPath("$.papers[0].pages").value(2));
        mvc.perform(json(post("/api/v1/scans"), "{\"code\": \"" + code + "\"}"))
                .andExpect(jsonPath("$.outcome").value("KNOWN"))
                .andExpect(jsonPath("$.page").value(2))
                .andExpect(jsonPath("$.casePage").value(Prints.CASE_PAGE));
        mvc.perform(json(post("/api/v1/scans"), "{\"code\": \"nonsense\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("FORGED"));
        for (int i = 0; i < 2; i++) {
            mvc.perform(json(post("/api/v1/papers/" + paper + "/disposition"), "{\"disposition\": \"RE_KEYED\"}"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.paper.disposition").value("RE_KEYED"));
        }
        mvc.perform(json(post("/api/v1/papers/" + paper + "/disposition"), "{\"disposition\": \"VOID\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("papers"));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder json(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body).with(As.role(Role.COORDINATOR));
    }

    private static String path(PrintRun run, int page) {
        String address = Objects.requireNonNull(Codes.read(run.pdf(), page, 150));
        return address.substring(address.indexOf("/S/"));
    }

    private String disruption() {
        String code = "PAPER-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        return As.somebody("test-manager", Set.of(Role.MANAGER, Role.COORDINATOR), () -> {
            partners.record(new RecordPartner.Command(null, code, "紙の試験", "Paper trial", PartnerKind.HUB, 0));
            UUID system = systems.record(new RecordSystem.Command(
                    null, code, "倉庫管理", "Warehouse", SystemKind.WMS, Duration.ofHours(4), 50, 0));
            Instant at = Instant.now(java.time.Clock.systemUTC()).minusSeconds(60);
            return declaring.declare(
                    new DeclareDisruption.Command(system, Kind.ALL, Owner.PARTNER, "試験", null, null, at, at, null));
        });
    }
}
