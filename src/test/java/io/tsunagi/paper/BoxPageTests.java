package io.tsunagi.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.paper.domain.Boxes;
import io.tsunagi.paper.domain.CopyCustody;
import io.tsunagi.paper.domain.RegisteredPaper;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Binders and boxes, what lies in them, and the printed list. */
@TsunagiTest
class BoxPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PaperPress press;

    @Autowired
    Boxes boxes;

    @Autowired
    CopyCustody custody;

    @Test
    void papersArePutInByNumberOrCodeAndTheListNamesEachOfThem() throws Exception {
        List<String> papers =
                Prints.declaration(press, Prints.reference("I", 81), null).papers();
        String box = box("箱 81", "本社3階 書庫");
        String typed = papers.get(0) + "\n" + papers.get(1).toLowerCase(Locale.ROOT);

        for (int click = 0; click < 2; click++) {
            mvc.perform(post("/boxes/" + box + "/papers").param("papers", typed).with(As.role(Role.BROKER)))
                    .andExpect(redirectedUrl("/boxes/" + box));
        }

        assertThat(boxes.papers(box))
                .extracting(RegisteredPaper::reference)
                .containsExactlyInAnyOrder(papers.get(0), papers.get(1));
        assertThat(custody.of(papers.get(0))).hasSize(1);
        String list = Objects.requireNonNull(
                mvc.perform(post("/boxes/" + box + "/list").with(As.role(Role.BROKER)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        byte[] pdf = mvc.perform(get(list).with(As.role(Role.AUDITOR)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(box, "本社3階", papers.get(0), papers.get(1))
                    .doesNotContain(papers.get(2));
        }
    }

    @Test
    void aPaperLiesInOneBoxAtATime() throws Exception {
        String paper = Prints.declaration(press, Prints.reference("I", 82), null)
                .papers()
                .get(0);
        String first = box("箱 82a", "棚1");
        String second = box("箱 82b", "棚2");
        for (String box : new String[] {first, second}) {
            mvc.perform(post("/boxes/" + box + "/papers").param("papers", paper).with(As.role(Role.MANAGER)));
        }

        assertThat(boxes.papers(first)).isEmpty();
        assertThat(boxes.papers(second)).hasSize(1);
        assertThat(boxes.of(paper)).get().extracting(Boxes.Box::reference).isEqualTo(second);
    }

    @Test
    void aListThatIsStillRightIsNotPrintedAgainAndABoxHasANumberOfItsOwnKind() throws Exception {
        List<String> papers =
                Prints.declaration(press, Prints.reference("I", 85), null).papers();
        String box = box("箱 85", "棚5");
        assertThat(box).startsWith("BX-");
        put(box, papers.get(0));
        String first = list(box);

        assertThat(list(box)).as("nothing changed").isEqualTo(first);
        put(box, papers.get(1));
        String second = list(box);
        assertThat(second).as("another paper lies in it").isNotEqualTo(first);
        mvc.perform(post("/papers/" + papers.get(0) + "/disposition")
                .param("disposition", "VOID")
                .with(As.role(Role.MANAGER)));
        assertThat(list(box)).as("a fate stands on the list").isNotEqualTo(second);
    }

    private void put(String box, String paper) throws Exception {
        mvc.perform(post("/boxes/" + box + "/papers").param("papers", paper).with(As.role(Role.MANAGER)));
    }

    private String list(String box) throws Exception {
        return Objects.requireNonNull(
                mvc.perform(post("/boxes/" + box + "/list").with(As.role(Role.BROKER)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    @Test
    void whatIsNoPaperOfOursIsNamedAndNothingIsPutIn() throws Exception {
        String paper = Prints.declaration(press, Prints.reference("I", 83), null)
                .papers()
                .get(0);
        String box = box("箱 83", "棚3");

        mvc.perform(post("/boxes/" + box + "/papers")
                        .param("papers", paper + "\nP-2025-9999-X")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("P-2025-9999-X は台帳にありません")));
        assertThat(boxes.papers(box)).isEmpty();
        for (Locale language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            for (String path : new String[] {"/boxes", "/boxes/" + box}) {
                mvc.perform(get(path).locale(language).with(As.role(Role.AUDITOR)))
                        .andExpect(status().isOk())
                        .andExpect(content()
                                .string(allOf(
                                        containsString(box),
                                        not(containsString("??")),
                                        not(containsString("btn-primary")))));
            }
        }
        mvc.perform(post("/boxes").param("kind", "BOX").with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void byRestABoxIsMadeFilledAndListed() throws Exception {
        String paper = Prints.declaration(press, Prints.reference("I", 84), null)
                .papers()
                .get(0);
        String made = mvc.perform(post("/api/v1/boxes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"BINDER\",\"name\":\"綴り 84\",\"place\":\"棚4\"}")
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String box = com.jayway.jsonpath.JsonPath.read(made, "$.box.reference");

        mvc.perform(post("/api/v1/boxes/" + box + "/papers")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"papers\":[\"" + paper + "\"]}")
                        .with(As.program(Role.BROKER)))
                .andExpect(jsonPath("$.papers[0]").value(paper));
        mvc.perform(post("/api/v1/boxes/" + box + "/list").with(As.program(Role.BROKER)))
                .andExpect(jsonPath("$.pdf").exists());
        mvc.perform(post("/api/v1/boxes").with(As.program(Role.AUDITOR))).andExpect(status().is4xxClientError());
    }

    private String box(String name, String place) throws Exception {
        String page = Objects.requireNonNull(mvc.perform(post("/boxes")
                        .param("kind", "BOX")
                        .param("name", name)
                        .param("place", place)
                        .with(As.role(Role.BROKER)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        return page.substring("/boxes/".length());
    }
}
