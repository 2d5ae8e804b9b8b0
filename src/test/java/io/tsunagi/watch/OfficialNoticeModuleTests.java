package io.tsunagi.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.identity.Role;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.Prints;
import io.tsunagi.shared.Refused;
import io.tsunagi.watch.domain.KeepNotices;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A notice is printed on every document of its disruption from its confirmation by a second person until it is taken back. */
@TsunagiTest
class OfficialNoticeModuleTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(41_000);

    @Autowired
    private WatchCases cases;

    @Autowired
    private DisruptionFixtures disruptions;

    @Autowired
    private KeepNotices notices;

    @Autowired
    private PaperPress press;

    @Autowired
    private MockMvc mvc;

    @Test
    void aNoticeIsPrintedOnceASecondPersonConfirmedItAndNoMoreWhenItIsTakenBack() throws Exception {
        String disruption = disruptions.inFallback(cases.system());
        UUID notice = cases.notice(disruption, "第77-88号");
        assertThat(printed(disruption)).doesNotContain("77-88");

        Refused refused = catchThrowableOfType(Refused.class, () -> As.broker(() -> notices.confirm(notice)));
        assertThat(refused.refusals().get(0).message()).isEqualTo("watch.refused.second-person");
        As.examiner(() -> notices.confirm(notice));
        As.examiner(() -> notices.confirm(notice));
        assertThat(printed(disruption)).contains("公示 東京税関 第77-88号").contains("有効 20");
        mvc.perform(get("/disruptions/" + disruption + "/official-notices").with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk());

        As.manager(() -> notices.withdraw(notice, "The authority took it back"));
        As.manager(() -> notices.withdraw(notice, "The authority took it back"));
        assertThat(printed(disruption)).doesNotContain("77-88");
    }

    @Test
    void aLongNoticeStillFitsBesideTheCodeAndASecondOneIsCounted() throws Exception {
        String disruption = disruptions.inFallback(cases.system());
        UUID first = cases.notice(disruption, "第1号");
        UUID second = cases.notice(disruption, "輸出入・港湾関連情報処理システムの障害時における書面手続の取扱いについて");
        As.somebody("test-second-broker", Set.of(Role.BROKER), () -> {
            notices.confirm(first);
            notices.confirm(second);
        });

        assertThat(printed(disruption)).contains("ほか1件").contains("取扱いについて");
    }

    @Test
    void theSameNumberOfTheSameAuthorityIsRefused() {
        String disruption = disruptions.inFallback(cases.system());
        cases.notice(disruption, "第7号");

        Refused refused = catchThrowableOfType(Refused.class, () -> cases.notice(disruption, "第7号"));
        assertThat(refused.refusals().get(0).field()).isEqualTo("number");
    }

    private String printed(String disruption) throws IOException {
        byte[] pdf = Prints.declaration(press, Prints.reference("I", NUMBERS.incrementAndGet()), disruption)
                .pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
