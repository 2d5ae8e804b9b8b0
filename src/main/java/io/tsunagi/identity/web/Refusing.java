package io.tsunagi.identity.web;

import io.tsunagi.identity.domain.SignInResult;
import io.tsunagi.identity.domain.SignInResult.Wait;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Shows why a factor was not taken: wrong, or not looked at for a while. */
final class Refusing {

    private static final long SECONDS_UP_TO = 120;

    private Refusing() {}

    /** Puts {@code refused} (a key), {@code wait} and {@code waitKey} into the model and sets 422 or 429. */
    static void show(SignInResult result, String wrong, HttpServletResponse response, Model model) {
        if (result instanceof Wait waiting) {
            Duration rest = waiting.rest().plusMillis(999);
            boolean seconds = rest.toSeconds() <= SECONDS_UP_TO;
            model.addAttribute("refused", seconds ? "identity.wait.seconds" : "identity.wait.minutes");
            model.addAttribute("wait", seconds ? rest.toSeconds() : rest.toMinutes() + 1);
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", String.valueOf(rest.toSeconds()));
        } else {
            model.addAttribute("refused", wrong);
            model.addAttribute("wait", 0L);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
    }
}
