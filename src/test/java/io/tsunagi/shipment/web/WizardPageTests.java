package io.tsunagi.shipment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.ReachedShipper;
import io.tsunagi.shipment.ShipmentFixtures;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@TsunagiTest
class WizardPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ReachedShipper shippers;

    @Test
    void leadsFromAnUnknownFileToItsDryRunWithoutATypedHeading() throws Exception {
        String page = begun(shippers.reached().partner());
        Document look = Jsoup.parse(html(page));
        assertThat(look.select("select[name=encoding] option[selected]").val()).isEqualTo("WINDOWS_31J");
        assertThat(look.select("select[name='columns[QUANTITY]'] option[selected]")
                        .val())
                .isEqualTo("数量");
        assertThat(look.select("main").text()).contains("港総合病院");

        String run = mvc.perform(filled(page, look).param("name", "from a file").param("site", "X"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(html(run)).contains("900 rows = 883 good + 0 taken + 0 already there + 0 sent twice + 17 bad");

        String again = mvc.perform(
                        filled(page, look).param("name", "from a file").param("site", "X"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(html(again)).contains("883 good");
    }

    @Test
    void everyGuessCanBeChangedAndMissingOnesAreNamedAtTheirField() throws Exception {
        String page = begun(shippers.reached().partner());
        Document look = Jsoup.parse(html(page));
        look.select("select[name='columns[QUANTITY]'] option").removeAttr("selected");

        mvc.perform(filled(page, look).param("name", "x").param("site", "X"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Needed: name the column, or what to use instead.")));
        mvc.perform(filled(page, look).param("name", "x").param("site", "X").param("read", "guess"))
                .andExpect(status().isOk());
        look.select("select[name=delimiter] option").removeAttr("selected");
        look.select("select[name=delimiter] option[value=TAB]").attr("selected", "selected");
        mvc.perform(filled(page, look).param("name", "x").param("site", "X").param("read", "guess"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Quantity")));
    }

    @Test
    void refusesAtTheFieldWhatIsNoTableAndWhoIsNoShipper() throws Exception {
        mvc.perform(multipart("/imports/wizard")
                        .file(new MockMultipartFile("file", "x.csv", "text/csv", new byte[0]))
                        .param("partnerId", shippers.reached().partner().toString())
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The file is empty.")));
        mvc.perform(multipart("/imports/wizard")
                        .file(retail())
                        .param("partnerId", UUID.randomUUID().toString())
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Choose the shipper.")));
        mvc.perform(get("/imports/wizard").with(As.role(Role.AUDITOR))).andExpect(status().isForbidden());
    }

    private String begun(UUID partner) throws Exception {
        return mvc.perform(multipart("/imports/wizard")
                        .file(retail())
                        .param("partnerId", partner.toString())
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    /** The form as the browser would send it. */
    private static MockHttpServletRequestBuilder filled(String page, Document look) {
        MockHttpServletRequestBuilder send = post(page).locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR));
        Element form = look.select("form:has(select[name^=columns])").first();
        for (Element field : form.select("input[name],select[name],textarea[name]")) {
            String name = field.attr("name");
            if (field.is("select")) {
                Element chosen = field.select("option[selected]").first();
                send.param(name, chosen == null ? "" : chosen.val());
            } else if (field.is("textarea")) {
                send.param(name, field.wholeText());
            } else if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
                if (!name.equals("name") && !name.equals("site") && !name.equals("_csrf")) {
                    send.param(name, field.val());
                }
            }
        }
        return send;
    }

    private String html(String page) throws Exception {
        return mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockMultipartFile retail() {
        return new MockMultipartFile("file", "unknown.csv", "text/csv", ShipmentFixtures.file(ShipmentFixtures.RETAIL));
    }
}
