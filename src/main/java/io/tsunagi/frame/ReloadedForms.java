package io.tsunagi.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * A refused form is shown at the address that it was sent to. Opening that address again (a reload, a bookmark, a link in a
 * chat) leads to the page above it in place of an error. Programs keep their 405. Bound to no kind of controller, because none
 * was found.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReloadedForms {

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    String opened(HttpRequestMethodNotSupportedException notSupported, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        int above = path.lastIndexOf('/');
        if (!HttpMethod.GET.matches(request.getMethod()) || path.startsWith("/api/") || above <= 0) {
            throw notSupported;
        }
        return "redirect:" + path.substring(0, above);
    }
}
