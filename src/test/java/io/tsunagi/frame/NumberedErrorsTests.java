package io.tsunagi.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

/** A failure of the server has a number to tell; a page that is not there needs none. */
class NumberedErrorsTests {

    @Test
    void onlyFailuresOfTheServerHaveANumber() {
        assertThat((String) attributes(500).get("requestId")).matches("[0-9A-F]{8}");
        assertThat(attributes(404)).doesNotContainKey("requestId");
    }

    private static Map<String, Object> attributes(int status) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        return new NumberedErrors()
                .getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.defaults());
    }
}
