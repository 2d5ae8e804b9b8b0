package io.tsunagi.bulletin;

import static io.tsunagi.bulletin.BulletinFixtures.WRITER;
import static io.tsunagi.bulletin.BulletinFixtures.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.domain.CheckWords;
import io.tsunagi.bulletin.domain.KeepGlossary;
import io.tsunagi.bulletin.domain.KeepGlossary.Wanted;
import io.tsunagi.bulletin.domain.Word;
import io.tsunagi.identity.Role;
import io.tsunagi.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class GlossaryModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    KeepGlossary keeping;

    @Autowired
    CheckWords checking;

    @Test
    void wordsDecidedAgainstAreFoundInTheirLanguageOnlyAndTheRightWordIsNot() {
        String odd = "駄目語" + UUID.randomUUID();
        keep(new Wanted(UUID.randomUUID(), 0, "良い" + odd, "good word", odd + "、別語" + odd, "badword", "いつも"));

        var hits = checking.in(Map.of(
                "impactJa", "これは" + odd + "です", "impactEn", "A Badword here, not badwords", "actionJa", "良い" + odd));

        assertThat(hits.get("impactJa")).extracting(CheckWords.Hit::right).contains("良い" + odd);
        assertThat(hits.get("impactEn")).extracting(CheckWords.Hit::found).contains("badword");
        assertThat(hits).doesNotContainKey("actionJa");
    }

    @Test
    void decidingTwiceMakesOneVersionAndSomebodyElsesChangeIsNotOverwritten() {
        Wanted wanted = new Wanted(UUID.randomUUID(), 0, "語" + UUID.randomUUID(), "word", "", "", "");
        Word first = keep(wanted);
        Word again = keep(wanted);
        Word second = keep(new Wanted(wanted.id(), 1, wanted.ja(), "term", "", "", ""));

        assertThat(again.version()).isEqualTo(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThatThrownBy(() -> keep(new Wanted(wanted.id(), 1, wanted.ja(), "other", "", "", "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("word-changed");
        writer(() -> {
            keeping.drop(wanted.id());
            keeping.drop(wanted.id());
            return true;
        });
        assertThat(keeping.one(wanted.id()).version()).isEqualTo(3);
        assertThat(keeping.all()).noneMatch(word -> word.id().equals(wanted.id()));
    }

    @Test
    void managerDecidesAWordOnThePageAndOthersOnlyRead() throws Exception {
        UUID id = UUID.randomUUID();
        mvc.perform(post("/bulletins/glossary")
                        .param("id", id.toString())
                        .param("ja", "用語" + id)
                        .with(As.person(WRITER, Role.MANAGER))
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Give the word, at most 80 characters.")))
                .andExpect(content().string(containsString("用語" + id)));
        mvc.perform(post("/bulletins/glossary")
                        .param("id", id.toString())
                        .param("ja", "用語" + id)
                        .param("en", "term")
                        .with(As.person(WRITER, Role.MANAGER)))
                .andExpect(redirectedUrl("/bulletins/glossary"));
        mvc.perform(get("/bulletins/glossary").with(As.role(Role.AUDITOR)).header("Accept-Language", "ja"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("用語" + id)));
        mvc.perform(post("/bulletins/glossary").with(As.role(Role.COORDINATOR))).andExpect(status().isForbidden());
    }

    @Test
    void hintStandsBesideTheBoxWhileTypingAndNothingIsRefused() throws Exception {
        String disruption = new BulletinFixtures(context).disruption();
        mvc.perform(post("/disruptions/" + disruption + "/bulletins/preview")
                        .param("impactJa", "システムがダウンしています")
                        .with(As.person(WRITER, Role.MANAGER))
                        .header("Accept-Language", "ja"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"impactJa-words\"")))
                .andExpect(content().string(containsString("「ダウン」は「停止」と書きます。")));
    }

    private Word keep(Wanted wanted) {
        return writer(() -> keeping.decide(wanted));
    }

    @Test
    void programsDecideAWordOnceAndTakeItOut() throws Exception {
        String path = "/api/v1/bulletin-glossary/" + UUID.randomUUID();
        String ja = "機械語" + UUID.randomUUID();
        String sent = "{\"ja\":\"" + ja + "\",\"en\":\"machine word\"}";
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(put(path).contentType("application/json").content(sent).with(As.program(Role.MANAGER)))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.version").value(1));
        }
        mvc.perform(put(path).contentType("application/json").content(sent).with(As.program(Role.BROKER)))
                .andExpect(status().isForbidden());

        mvc.perform(delete(path).with(As.program(Role.MANAGER))).andExpect(status().isOk());

        assertThat(keeping.all()).extracting(Word::ja).doesNotContain(ja);
    }
}
