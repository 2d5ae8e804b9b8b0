package io.tsunagi.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.As;
import io.tsunagi.identity.Role;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A program with the API token of one person and one role, speaking JSON through the whole filter chain. */
public final class Api {

    private static final String BASE = "/api/v1";

    private final MockMvc mvc;
    private final ObjectMapper json;
    private final RequestPostProcessor token;

    public Api(MockMvc mvc, ObjectMapper json, String login, Role role) {
        this.mvc = mvc;
        this.json = json;
        this.token = As.program(login, role);
    }

    JsonNode get(String path) throws Exception {
        return ok(MockMvcRequestBuilders.get(BASE + path));
    }

    /** What is at that path, also when the answer sends elsewhere. */
    byte[] bytes(String path) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        MockMvcRequestBuilders.get(BASE + path).with(token))
                .andReturn()
                .getResponse();
        if (answer.getStatus() == 303) {
            return bytes(String.valueOf(answer.getHeader("Location")).substring(BASE.length()));
        }
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    JsonNode post(String path, Object body) throws Exception {
        return ok(request(HttpMethod.POST, path, body));
    }

    JsonNode put(String path, Object body) throws Exception {
        return ok(request(HttpMethod.PUT, path, body));
    }

    JsonNode send(MockHttpServletRequestBuilder request) throws Exception {
        return ok(request);
    }

    /** The problem that a refused request is answered with. */
    JsonNode refused(String path, Object body, int status) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        request(HttpMethod.POST, path, body).with(token))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path + " " + text(answer)).isEqualTo(status);
        assertThat(answer.getContentType()).as(path).contains("problem+json");
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletRequestBuilder request(HttpMethod method, String path, Object body) throws Exception {
        return MockMvcRequestBuilders.request(method, BASE + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(body));
    }

    private JsonNode ok(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = mvc.perform(request.with(token).accept(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(text(answer)).isBetween(200, 299);
        return json.readTree(answer.getContentAsByteArray());
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
