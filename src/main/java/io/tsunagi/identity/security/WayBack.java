package io.tsunagi.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in the session which page somebody wanted, so that a scanned code opens it after sign-in. Only the path of a page
 * of ours that is read, never what a form sent.
 */
final class WayBack {

    private static final String ATTRIBUTE = "tsunagi.way-back";
    /** Where everybody begins. */
    static final String HOME = "/desk";

    private static final int LONGEST = 500;

    private WayBack() {}

    /** Remembers the page that was asked for, or the page whose form or part was sent. */
    static void remember(HttpServletRequest request) {
        String page = Paths.ofPart(request)
                ? ourPath(request, request.getHeader("HX-Current-URL"))
                : "GET".equals(request.getMethod()) ? asked(request) : ourPath(request, request.getHeader("Referer"));
        if (page != null && page.length() <= LONGEST && !page.startsWith("/sign-in") && !page.startsWith("/enrol")) {
            request.getSession().setAttribute(ATTRIBUTE, page);
        }
    }

    /** Takes the page that was wanted; the desk when none was. */
    static String take(HttpSession session) {
        Object page = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return page instanceof String path ? path : HOME;
    }

    private static @Nullable String asked(HttpServletRequest request) {
        String path = Paths.of(request);
        boolean page =
                !path.equals("/") && !path.equals("/setup") && !path.equals("/drafts") && !path.startsWith("/api/");
        String query = request.getQueryString();
        return page ? query == null ? path : path + "?" + query : null;
    }

    private static @Nullable String ourPath(HttpServletRequest request, @Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            URI page = new URI(address);
            boolean ours = request.getServerName().equalsIgnoreCase(page.getHost());
            String path = page.getRawPath();
            if (!ours || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return null;
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
