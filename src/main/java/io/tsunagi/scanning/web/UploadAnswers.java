package io.tsunagi.scanning.web;

import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers the script that sends files one by one: the reference of the file, or 422 with the reason in the reader's language. */
@Component
class UploadAnswers {

    /** How many files a link still takes. */
    static final String LEFT = "Tsunagi-Left";

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final MessageSource messages;

    UploadAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /** Takes one file in. */
    interface Taking {

        /** The reference of the file. */
        String take() throws IOException;
    }

    /** What became of it. */
    ResponseEntity<String> of(Taking taking, Locale locale) throws IOException {
        try {
            return ResponseEntity.ok().contentType(PLAIN).body(taking.take());
        } catch (Refused refused) {
            return ResponseEntity.unprocessableEntity()
                    .contentType(PLAIN)
                    .body(refused.refusals().stream()
                            .map(refusal -> String.valueOf(messages.getMessage(
                                    refusal.message(), refusal.arguments().toArray(), refusal.message(), locale)))
                            .collect(Collectors.joining(" ")));
        }
    }
}
