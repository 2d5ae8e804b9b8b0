package io.tsunagi.identity.security;

import jakarta.servlet.http.HttpServletRequest;

/** What kind of answer a request expects, told from its path and headers. */
final class Paths {

    private Paths() {}

    /** The path inside the application. */
    static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The REST interface with its description. */
    static boolean ofPrograms(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/api/");
    }

    /** A part of a page, asked for by htmx. */
    static boolean ofPart(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** Styles, scripts and pictures. */
    static boolean ofAsset(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/webjars/") || path.startsWith("/css/") || path.startsWith("/js/");
    }
}
