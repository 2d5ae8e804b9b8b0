package io.tsunagi;

import io.tsunagi.identity.Role;
import io.tsunagi.identity.security.SignInToken;
import io.tsunagi.identity.security.SignedInPerson;
import io.tsunagi.storage.RowScope;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Lets tests act as people who brought both factors. On the web: {@code mvc.perform(post("/x").with(As.role(Role.MANAGER)))},
 * which carries the CSRF token too. Off the web: {@code As.manager(() -> approving.approve(...))}, which also sees the rows of
 * the house.
 */
public final class As {

    private As() {}

    /** Signs the request in as the test person of these roles, for instance {@code test-manager}. */
    public static RequestPostProcessor role(Role first, Role... more) {
        Role[] roles = with(first, more);
        return person(loginOf(roles), roles);
    }

    /**
     * Signs the request in as a person of one's own choice, where two people of one role must differ. The account is made in
     * the database, with these roles and a second factor, because every request looks at the account.
     */
    public static RequestPostProcessor person(String login, Role... roles) {
        return request -> SecurityMockMvcRequestPostProcessors.csrf()
                .postProcessRequest(SecurityMockMvcRequestPostProcessors.authentication(
                                SignInToken.whole(TestAccounts.in(request).person(login, Set.of(roles))))
                        .postProcessRequest(request));
    }

    /** Makes the account of a person of one's own choice, for work that names people who are not signed in. */
    public static void account(ApplicationContext application, String login, Role... roles) {
        new TestAccounts(application).person(login, Set.of(roles));
    }

    /** Signs the request in as somebody who works for that partner, with both factors. */
    public static RequestPostProcessor guest(String login, UUID partner) {
        return request -> SecurityMockMvcRequestPostProcessors.csrf()
                .postProcessRequest(SecurityMockMvcRequestPostProcessors.authentication(
                                SignInToken.whole(TestAccounts.in(request).guest(login, partner)))
                        .postProcessRequest(request));
    }

    /** Signs the request in by the API token of somebody who works for that partner. */
    public static RequestPostProcessor guestProgram(String login, UUID partner) {
        return request -> {
            request.addHeader(
                    "Authorization", "Bearer " + TestAccounts.in(request).guestToken(login, partner));
            return request;
        };
    }

    /** Does the work as somebody who works for that partner, who sees that partner's rows alone. */
    public static <T> T guest(String login, UUID partner, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(SignInToken.whole(new SignedInPerson(
                TestAccounts.key(login), login, login, Set.of(Role.PARTNER), 0, Instant.EPOCH, partner)));
        SecurityContextHolder.setContext(acting);
        try {
            return RowScope.asPartner(partner, work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Sends the request as a program does: with a bearer token of the test person of that role, and no session. */
    public static RequestPostProcessor program(Role role) {
        return request -> {
            request.addHeader(
                    "Authorization", "Bearer " + TestAccounts.in(request).token(loginOf(role), role));
            return request;
        };
    }

    /** Signs the request in by the API token of a person of one's own choice. */
    public static RequestPostProcessor program(String login, Role role) {
        return request -> {
            request.addHeader(
                    "Authorization", "Bearer " + TestAccounts.in(request).token(login, role));
            return request;
        };
    }

    /** Does the work as {@code test-broker}. */
    public static <T> T broker(Supplier<T> work) {
        return acting(Role.BROKER, work);
    }

    /** Does the work as {@code test-broker}. */
    public static void broker(Runnable work) {
        acting(Role.BROKER, work);
    }

    /** Does the work as {@code test-examiner}. */
    public static <T> T examiner(Supplier<T> work) {
        return acting(Role.EXAMINER, work);
    }

    /** Does the work as {@code test-examiner}. */
    public static void examiner(Runnable work) {
        acting(Role.EXAMINER, work);
    }

    /** Does the work as {@code test-coordinator}. */
    public static <T> T coordinator(Supplier<T> work) {
        return acting(Role.COORDINATOR, work);
    }

    /** Does the work as {@code test-coordinator}. */
    public static void coordinator(Runnable work) {
        acting(Role.COORDINATOR, work);
    }

    /** Does the work as {@code test-manager}. */
    public static <T> T manager(Supplier<T> work) {
        return acting(Role.MANAGER, work);
    }

    /** Does the work as {@code test-manager}. */
    public static void manager(Runnable work) {
        acting(Role.MANAGER, work);
    }

    /** Does the work as a person of one's own choice. */
    public static <T> T somebody(String login, Set<Role> roles, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(token(login, roles.toArray(Role[]::new)));
        SecurityContextHolder.setContext(acting);
        try {
            return RowScope.asHouse(work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Does the work as a person of one's own choice. */
    public static void somebody(String login, Set<Role> roles, Runnable work) {
        somebody(login, roles, done(work));
    }

    private static <T> T acting(Role role, Supplier<T> work) {
        return somebody(loginOf(role), Set.of(role), work);
    }

    private static void acting(Role role, Runnable work) {
        acting(role, done(work));
    }

    private static Supplier<Boolean> done(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }

    private static SignInToken token(String login, Role... roles) {
        return SignInToken.whole(
                new SignedInPerson(TestAccounts.key(login), login, login, Set.of(roles), 0, Instant.EPOCH));
    }

    private static String loginOf(Role... roles) {
        return Arrays.stream(roles)
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-", "test-", ""));
    }

    private static Role[] with(Role first, Role... more) {
        Role[] roles = Arrays.copyOf(more, more.length + 1);
        roles[more.length] = first;
        return roles;
    }
}
