package io.tsunagi.frame;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import jakarta.servlet.RequestDispatcher;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Addresses that are wrongly written, and ways that a page does not take, end on a page of the house with a way back. */
@TsunagiTest
class ErrorPagesPageTests {

    @Autowired
    MockMvc mvc;

    @Test
    void wronglyTypedParametersAreBadRequestsAndNotFailuresOfTheServer() throws Exception {
        for (String path : List.of(
                "/scans/waiting?page=abc",
                "/fax-orders?state=FOO",
                "/scans/stacks/none",
                "/fax-orders/prints/none.pdf")) {
            mvc.perform(get(path).with(As.role(Role.COORDINATOR))).andExpect(status().isBadRequest());
        }
    }

    @Test
    void everyRefusedRequestIsShownInTheFrameOfTheHouseWithWordsAndAWayBack() throws Exception {
        Map<Integer, String> words =
                Map.of(400, "アドレスまたは入力の形が正しくありません", 405, "この方法では開けません", 415, "形式を扱えません", 409, "この操作は受け付けられません");
        for (Map.Entry<Integer, String> one : words.entrySet()) {
            shown(one.getKey(), Locale.JAPANESE, one.getValue(), "作業一覧へ");
            shown(one.getKey(), Locale.ENGLISH, "This did not work", "To my desk");
        }
        shown(400, Locale.ENGLISH, "The address or an entry in it", "To my desk");
    }

    private void shown(int code, Locale locale, String words, String back) throws Exception {
        mvc.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code)
                        .accept(MediaType.TEXT_HTML)
                        .locale(locale)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content()
                        .string(allOf(
                                containsString(words),
                                containsString(back),
                                containsString("href=\"/desk\""),
                                not(containsString("Whitelabel")),
                                not(containsString("??")))));
    }
}
