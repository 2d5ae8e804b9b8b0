package io.tsunagi.bulletin;

import static io.tsunagi.bulletin.BulletinFixtures.WRITER;
import static io.tsunagi.bulletin.BulletinFixtures.words;
import static io.tsunagi.bulletin.BulletinFixtures.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.domain.Audience;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.Language;
import io.tsunagi.bulletin.domain.PrintBulletinSheets;
import io.tsunagi.bulletin.domain.Sheet;
import io.tsunagi.bulletin.domain.SheetOrder;
import io.tsunagi.identity.Role;
import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class SheetModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    PrintBulletinSheets printing;

    @Test
    void everySheetCarriesThePublishedWordsAndTheFaxItsAddressAndPages() {
        BulletinFixtures fixtures = new BulletinFixtures(context);
        Bulletin bulletin = fixtures.published(fixtures.disruption());

        assertThat(text(preview(bulletin, Sheet.NOTICE, Language.JA))).contains("【現在の影響】", "第1報");
        assertThat(text(preview(bulletin, Sheet.PHONE, Language.EN))).contains("Please read it back to me");
        assertThat(text(preview(bulletin, Sheet.FAX, Language.JA)))
                .contains("試験病院 用度課 御中", "03-0000-0000", "対応本部", "FAX送信票", "いつ届くか");
    }

    @Test
    void sheetPrintedTwiceIsOnePaperAndADraftIsOnlyPreviewed() {
        BulletinFixtures fixtures = new BulletinFixtures(context);
        String disruption = fixtures.disruption();
        Bulletin bulletin = fixtures.published(disruption);

        String first = writer(() -> printing.print(bulletin.reference(), order(Sheet.FAX, Language.JA)));
        String again = writer(() -> printing.print(bulletin.reference(), order(Sheet.FAX, Language.JA)));
        String other = writer(() -> printing.print(bulletin.reference(), order(Sheet.FAX, Language.EN)));

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
        Bulletin draft = fixtures.draft(disruption, words());
        assertThatThrownBy(() -> writer(() -> printing.print(draft.reference(), order(Sheet.NOTICE, Language.JA))))
                .isInstanceOf(Refused.class);
        assertThat(text(preview(draft, Sheet.NOTICE, Language.JA))).contains("出荷がすべて止まっています");
    }

    @Test
    void faxWithoutAddresseeIsRefusedAtItsFieldAndTheNoticeOpensAsPdf() throws Exception {
        BulletinFixtures fixtures = new BulletinFixtures(context);
        Bulletin bulletin = fixtures.published(fixtures.disruption());
        String page = "/bulletins/" + bulletin.reference() + "/sheets";

        mvc.perform(post(page)
                        .param("sheet", "FAX")
                        .param("from", "対応本部")
                        .with(As.person(WRITER, Role.MANAGER))
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Give this for a FAX, at most 60 characters.")))
                .andExpect(content().string(containsString("value=\"対応本部\"")));
        mvc.perform(post(page).param("sheet", "NOTICE").with(As.person(WRITER, Role.MANAGER)))
                .andExpect(redirectedUrlPattern("/papers/runs/*.pdf"));
        mvc.perform(get(page + "/preview.pdf").param("language", "EN").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
        mvc.perform(get(page).with(As.role(Role.BROKER))).andExpect(status().isForbidden());
    }

    private byte[] preview(Bulletin bulletin, Sheet sheet, Language language) {
        return writer(() -> printing.preview(bulletin.reference(), order(sheet, language)));
    }

    private static SheetOrder order(Sheet sheet, Language language) {
        return new SheetOrder(sheet, language, Audience.CONSIGNEE, "試験病院 用度課 御中", "03-0000-0000", "対応本部");
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
