package io.tsunagi.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A file above the limit (20 MB unless set otherwise) is refused before any page is chosen: people are led back to the form
 * with the limit in words, programs get 413 with the same words, and so do scripts of pages that ask for plain text. Bound to no kind of controller, because none is known yet.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LargeUploads {

    private final MessageSource messages;
    private final MultipartProperties limits;

    LargeUploads(MessageSource messages, MultipartProperties limits) {
        this.messages = messages;
        this.limits = limits;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object refused(HttpServletRequest request, Locale locale) {
        String words = Objects.requireNonNull(messages.getMessage(
                "error.upload-large", new Object[] {limits.getMaxFileSize().toMegabytes()}, locale));
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                    .body(ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE, words));
        }
        if (MediaType.TEXT_PLAIN_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT))) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(words);
        }
        RequestContextUtils.getOutputFlashMap(request).put("refusals", List.of(words));
        return new ModelAndView("redirect:" + CameFrom.path(request.getHeader("Referer"), "/desk"));
    }
}
