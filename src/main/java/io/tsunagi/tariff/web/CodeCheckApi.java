package io.tsunagi.tariff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.codes.CodeKind;
import io.tsunagi.codes.Flaw;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Checks one number or code, as the form does. */
@RestController
@Tag(name = "Codes", description = "Check digits and forms of trade and customs codes")
class CodeCheckApi {

    private static final int LONGEST = 200;

    private final MessageSource messages;

    CodeCheckApi(MessageSource messages) {
        this.messages = messages;
    }

    @PostMapping("/api/v1/code-checks")
    @PreAuthorize(Readers.MAY_READ)
    @Operation(
            summary =
                    "Check a container, AWB, MRN, importer or other code; a wrong one is told with the digit that would fit")
    CheckedJson check(@RequestBody CodeJson asked, Locale locale) {
        CodeKind kind = asked.kind();
        String code = asked.code();
        if (kind == null) {
            throw new Refused(Refusal.at("kind", "tariff.row.needed"));
        }
        if (code == null || code.isBlank() || code.length() > LONGEST) {
            throw new Refused(Refusal.at("code", "tariff.refused.code-length", LONGEST));
        }
        Flaw flaw = kind.flaw(code).orElse(null);
        return new CheckedJson(
                kind,
                code,
                flaw == null,
                flaw == null ? null : flaw.message(),
                flaw == null
                        ? null
                        : messages.getMessage(flaw.message(), flaw.arguments().toArray(), locale));
    }

    /** What to check. */
    record CodeJson(@Nullable CodeKind kind, @Nullable String code) {}

    /**
     * A checked code.
     *
     * @param flaw key of what is wrong; null when nothing is
     * @param message what is wrong and what would be right, in the language asked for; null when nothing is
     */
    record CheckedJson(
            CodeKind kind,
            String code,
            boolean valid,
            @Nullable String flaw,
            @Nullable String message) {}
}
