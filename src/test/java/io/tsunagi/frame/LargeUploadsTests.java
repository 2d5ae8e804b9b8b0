package io.tsunagi.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;

class LargeUploadsTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void leadsPeopleBackToTheFormWithTheLimitOf20MegabytesInWords() {
        FlashMap flash = new FlashMap();
        request.setAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE, flash);
        request.setRequestURI("/imports");
        request.addHeader("Referer", "http://localhost/imports");

        Object answer = uploads().refused(request, Locale.ENGLISH);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        ModelAndView.class,
                        view -> assertThat(view.getViewName()).isEqualTo("redirect:/imports"));
        assertThat(flash.get("refusals")).isEqualTo(List.of("At most 20 MB"));
    }

    @Test
    void answersProgramsWith413AndTheSameWords() {
        request.setRequestURI("/api/v1/imports");

        Object answer = uploads().refused(request, Locale.ENGLISH);

        assertThat(answer).isInstanceOfSatisfying(ResponseEntity.class, response -> {
            assertThat(response.getStatusCode().value()).isEqualTo(413);
            assertThat(response.getBody()).asString().contains("At most 20 MB");
        });
    }

    private static LargeUploads uploads() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("error.upload-large", Locale.ENGLISH, "At most {0} MB");
        MultipartProperties limits = new MultipartProperties();
        limits.setMaxFileSize(DataSize.ofMegabytes(20));
        return new LargeUploads(messages, limits);
    }
}
