package io.tsunagi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.domain.Accounts;
import io.tsunagi.identity.security.SignInToken;
import io.tsunagi.identity.security.SignedInPerson;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Walks every route that the server really has, read from its handler mappings. */
@TsunagiTest
class EveryRoutePageTests {

    /** Everything that is meant to be open; a new open route must be added here on purpose. */
    private static final Set<String> OPEN = Set.of(
            "/sign-in",
            "/exercise/enter",
            "/language",
            "/error",
            "/slip/x",
            "/api/v1/slips/x",
            "/api/v1/heartbeats/x",
            "/track",
            "/subscribe",
            "/subscribe/confirmation/x",
            "/unsubscribe/x",
            "/proof/verify",
            "/api/v1/track/x",
            "/in/x",
            "/reach/x",
            "/q/x",
            "/in/x/files",
            "/handover/worker.js");

    private static final UUID PARTNER = UUID.fromString("5f0c3a52-6f57-4f0b-9a4e-3c1f7a1d2b10");
    private static final String OPEN_BELOW = "/status";
    private static final Set<String> HALF_WAY =
            Set.of("/sign-in/code", "/enrol", "/enrol/codes", "/enrol/password", "/enrol/qr.svg");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void theHouseHasAnAccountSoThatSetUpIsOver() throws Exception {
        mvc.perform(request(HttpMethod.GET, "/account").with(As.role(Role.AUDITOR)));
    }

    @Test
    void setUpIsClosedOnceThereIsAnAccount() throws Exception {
        assertThat(leadsToSignIn(answer(new Route(HttpMethod.GET, "/setup"), request -> request)))
                .isTrue();
        assertThat(leadsToSignIn(answer(new Route(HttpMethod.POST, "/setup"), request -> request)))
                .isTrue();
    }

    @Test
    void noRouteOutsideTheOpenListAnswersSomebodyUnknown() throws Exception {
        for (Route route : guarded()) {
            MockHttpServletResponse answer = answer(route, request -> request);
            assertThat(leadsToSignIn(answer) || answer.getStatus() == 401)
                    .as("%s answered %s %s", route, answer.getStatus(), answer.getRedirectedUrl())
                    .isTrue();
        }
    }

    @Test
    void noRouteOutsideTheOpenListAnswersAfterThePasswordAlone() throws Exception {
        Newcomer person = Newcomer.withOwnPassword(application, mvc, "password-alone", Role.values());
        person.signsInForTheFirstTime();
        var account =
                application.getBean(Accounts.class).byLogin(person.login()).orElseThrow();
        SignInToken passwordAlone = SignInToken.password(new SignedInPerson(
                account.id(),
                account.login(),
                account.displayName(),
                account.roles(),
                account.stamp(),
                application.getBean(Clock.class).instant()));

        for (Route route : guarded()) {
            MockHttpServletResponse answer = answer(route, authentication(passwordAlone));
            assertThat("/sign-in/code".equals(answer.getRedirectedUrl()) || answer.getStatus() == 401)
                    .as("%s answered %s %s", route, answer.getStatus(), answer.getRedirectedUrl())
                    .isTrue();
        }
    }

    @Test
    void noRouteOutsideTheirDeskAndTheirAccountAnswersSomebodyOfAPartner() throws Exception {
        for (Route route : guarded()) {
            boolean theirs = route.path().matches("(/api/v1)?/partner-desk(/.*)?|/account(/.*)?|/api/v1/me|/denied");
            if (!theirs) {
                MockHttpServletResponse answer = answer(route, As.guest("guest-walker", PARTNER));
                assertThat(answer.getStatus() == 403 || "/partner-desk".equals(answer.getRedirectedUrl()))
                        .as("%s answered %s %s", route, answer.getStatus(), answer.getRedirectedUrl())
                        .isTrue();
            }
        }
    }

    @Test
    void noRouteAnswersATokenThatIsNotOurs() throws Exception {
        for (Route route : guarded()) {
            MockHttpServletResponse answer = answer(route, request -> {
                request.addHeader("Authorization", "Bearer tsu_" + "A".repeat(43));
                return request;
            });
            assertThat(leadsToSignIn(answer) || answer.getStatus() == 401)
                    .as("%s answered %s", route, answer.getStatus())
                    .isTrue();
        }
    }

    @Test
    void thereAreManyRoutesToWalk() {
        assertThat(guarded()).hasSizeGreaterThan(20);
    }

    private static boolean leadsToSignIn(MockHttpServletResponse answer) {
        return Set.of("/sign-in", "/sign-in?expired").contains(String.valueOf(answer.getRedirectedUrl()));
    }

    private MockHttpServletResponse answer(Route route, RequestPostProcessor who) throws Exception {
        return mvc.perform(request(route.method(), route.path()).with(who).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private List<Route> guarded() {
        Map<String, RequestMappingInfoHandlerMapping> mappings =
                application.getBeansOfType(RequestMappingInfoHandlerMapping.class);
        Set<Route> routes = new TreeSet<>();
        mappings.values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(info, routes)));
        return routes.stream()
                .filter(route -> !OPEN.contains(route.path()) && !HALF_WAY.contains(route.path()))
                .filter(route ->
                        !route.path().equals(OPEN_BELOW) && !route.path().startsWith(OPEN_BELOW + "/"))
                .filter(route -> !route.path().startsWith("/actuator/health"))
                .toList();
    }

    private static void add(RequestMappingInfo info, Set<Route> routes) {
        List<RequestMethod> methods = new ArrayList<>(info.getMethodsCondition().getMethods());
        if (methods.isEmpty()) {
            methods.addAll(List.of(RequestMethod.GET, RequestMethod.POST));
        }
        for (String pattern : info.getPatternValues()) {
            String path =
                    pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x").replace("*", "x");
            methods.forEach(method -> routes.add(new Route(method.asHttpMethod(), path.isEmpty() ? "/" : path)));
        }
    }

    /** A route to try. */
    private record Route(HttpMethod method, String path) implements Comparable<Route> {

        @Override
        public int compareTo(Route other) {
            return (path + method).compareTo(other.path + other.method);
        }
    }
}
