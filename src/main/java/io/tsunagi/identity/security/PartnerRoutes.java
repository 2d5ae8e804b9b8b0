package io.tsunagi.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The whole list of routes for somebody who works for a partner, beside the open ones: their desk and their own account. Every other
 * route is closed to them, a new one too, whatever it says of roles; row-level security guards the rows behind these.
 */
final class PartnerRoutes {

    /** Where they begin. */
    static final String HOME = "/partner-desk";

    private static final Set<String> PAGES = Set.of(HOME, "/account", "/api/v1/me", "/denied", "/logout");
    private static final List<String> BELOW = List.of(HOME + "/", "/account/", "/api/v1" + HOME + "/");
    private static final Set<String> OTHERS_HOME = Set.of("/", "/desk");

    private PartnerRoutes() {}

    /** Everybody needs both factors; who works for a partner needs a route of this list, too. */
    static AuthorizationDecision decide(Supplier<Authentication> who, RequestAuthorizationContext context) {
        boolean granted = who.get() instanceof SignInToken token
                && token.has(SignInToken.TOTP)
                && (!token.ofPartner() || allows(context.getRequest()));
        return new AuthorizationDecision(granted);
    }

    /** Whether that page is the first page of our own people, instead of which a partner gets its own. */
    static boolean leadsHome(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && OTHERS_HOME.contains(Paths.of(request));
    }

    private static boolean allows(HttpServletRequest request) {
        String path = Paths.of(request);
        boolean plain = !path.contains("..") && !path.contains(";") && !path.contains("%") && !path.contains("//");
        return plain && (PAGES.contains(path) || BELOW.stream().anyMatch(path::startsWith));
    }
}
