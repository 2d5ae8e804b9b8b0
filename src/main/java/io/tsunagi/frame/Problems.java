package io.tsunagi.frame;

import io.tsunagi.shared.Refused;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Refusals by REST: RFC 9457 problems with every reason at its field, in the language that was asked for. */
@RestControllerAdvice(annotations = RestController.class)
class Problems extends ResponseEntityExceptionHandler {

    private static final URI REFUSED = URI.create("urn:tsunagi:refused");

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(Refused.class)
    ProblemDetail refused(Refused refused, Locale locale) {
        return problem(refused.refusals().stream()
                .map(refusal -> Map.of(
                        "field",
                        refusal.field(),
                        "code",
                        refusal.message(),
                        "message",
                        String.valueOf(messages.getMessage(
                                refusal.message(), refusal.arguments().toArray(), refusal.message(), locale))))
                .toList());
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Map<String, String>> errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> Map.of(
                        "field", error.getField(),
                        "code", String.valueOf(error.getCode()),
                        "message", messages.getMessage(error, request.getLocale())))
                .toList();
        return ResponseEntity.unprocessableEntity().body(problem(errors));
    }

    private static ProblemDetail problem(List<Map<String, String>> errors) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        problem.setType(REFUSED);
        problem.setTitle("Refused");
        problem.setDetail(errors.isEmpty() ? "" : errors.get(0).get("message"));
        problem.setProperty("errors", errors);
        return problem;
    }
}
