package io.tsunagi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@TsunagiTest
class TokenPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTokenActsAsItsOwnerInItsOneRoleOnly() throws Exception {
        String token = made("token-one-role", Role.MANAGER, Role.MANAGER, Role.ADMINISTRATOR);

        me(token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.login").value("token-one-role"))
                .andExpect(jsonPath("$.roles.length()").value(1))
                .andExpect(jsonPath("$.roles[0]").value("MANAGER"));
        mvc.perform(get("/api/v1/people").header("Authorization", "Bearer " + token))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"));
    }

    @Test
    void aTokenNeedsNoCsrfTokenAndOpensNoSessionAndNoPage() throws Exception {
        String token = made("token-stateless", Role.MANAGER, Role.MANAGER);

        me(token).andExpect(request().sessionAttributeDoesNotExist("SPRING_SECURITY_CONTEXT"));
        mvc.perform(get("/account").header("Authorization", "Bearer " + token)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(post("/api/v1/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isMethodNotAllowed());
    }

    @Test
    void aTokenThatIsUnknownExpiredOrRevokedGetsA401Problem() throws Exception {
        String revoked = made("token-revoked", Role.BROKER, Role.BROKER);
        String id = jdbc.sql("select t.id::text from identity.api_tokens t join identity.accounts a on a.id ="
                        + " t.account_id where a.login = 'token-revoked'")
                .query(String.class)
                .single();
        mvc.perform(post("/account/tokens/" + id + "/revocation").with(As.person("token-revoked", Role.BROKER)));
        String expired = made("token-expired", Role.BROKER, Role.BROKER);
        jdbc.sql("""
                update identity.api_tokens t set made_at = t.made_at - interval '2 days', expires_at = t.made_at - interval '1 day'
                  from identity.accounts a where a.id = t.account_id and a.login = 'token-expired'
                """).update();

        for (String token : new String[] {revoked, expired, "tsu_nonsense", ""}) {
            me(token)
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.status").value(401))
                    .andExpect(jsonPath("$.detail").isNotEmpty());
        }
    }

    @Test
    void theSameFormSentTwiceMakesOneToken() throws Exception {
        made("token-twice", Role.BROKER, Role.BROKER);

        mvc.perform(post("/account/tokens")
                        .param("name", "test")
                        .param("role", "BROKER")
                        .param("days", "30")
                        .locale(Locale.ENGLISH)
                        .with(As.person("token-twice", Role.BROKER)))
                .andExpect(content().string(containsString("test works already")));

        assertThat(jdbc.sql("select count(*) from identity.api_tokens t join identity.accounts a on a.id = t.account_id"
                                + " where a.login = 'token-twice'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void somebodyElsesTokenCannotBeRevoked() throws Exception {
        String token = made("token-victim", Role.BROKER, Role.BROKER);
        String id = jdbc.sql("select t.id::text from identity.api_tokens t join identity.accounts a on a.id ="
                        + " t.account_id where a.login = 'token-victim'")
                .query(String.class)
                .single();

        mvc.perform(post("/account/tokens/" + id + "/revocation").with(As.person("token-thief", Role.BROKER)));

        me(token).andExpect(status().isOk());
    }

    @Test
    void aTokenEndsWhenItsOwnerLosesTheRoleOrTheAccountIsClosed() throws Exception {
        String demoted = made("token-demoted", Role.MANAGER, Role.MANAGER, Role.BROKER);
        mvc.perform(post("/people/token-demoted/roles").param("roles", "BROKER").with(As.role(Role.ADMINISTRATOR)));
        me(demoted).andExpect(status().isUnauthorized());

        String closed = made("token-closed", Role.MANAGER, Role.MANAGER);
        mvc.perform(post("/people/token-closed/closing").with(As.role(Role.ADMINISTRATOR)));
        me(closed).andExpect(status().isUnauthorized());
        mvc.perform(post("/people/token-closed/reopening").with(As.role(Role.ADMINISTRATOR)));
        me(closed).andExpect(status().isUnauthorized());
    }

    @Test
    void aTokenTakesARoleOfItsOwnerAnd1To90Days() throws Exception {
        for (String[] asked : new String[][] {{"MANAGER", "30"}, {"BROKER", "0"}, {"BROKER", "91"}, {"", "30"}}) {
            mvc.perform(post("/account/tokens")
                            .param("name", "x")
                            .param("role", asked[0])
                            .param("days", asked[1])
                            .with(As.person("token-limits", Role.BROKER)))
                    .andExpect(status().isUnprocessableEntity());
        }
    }

    @Test
    void onlyTheHashOfATokenIsOnFile() throws Exception {
        String token = made("token-hashed", Role.BROKER, Role.BROKER);

        assertThat(token).matches("tsu_[A-Za-z0-9_-]{43}");
        assertThat(jdbc.sql("select count(*) from identity.api_tokens where token_hash = sha256(convert_to(?, 'UTF8'))")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit.entries where note like '%' || ? || '%'")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String made(String login, Role role, Role... roles) throws Exception {
        return (String) mvc.perform(post("/account/tokens")
                        .param("name", "test")
                        .param("role", role.name())
                        .param("days", "30")
                        .with(As.person(login, roles)))
                .andExpect(redirectedUrl("/account/tokens"))
                .andReturn()
                .getFlashMap()
                .get("token");
    }

    private ResultActions me(String token) throws Exception {
        return mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token));
    }
}
