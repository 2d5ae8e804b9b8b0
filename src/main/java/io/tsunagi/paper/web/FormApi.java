package io.tsunagi.paper.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.paper.domain.BrowseForms;
import io.tsunagi.paper.domain.BrowseForms.Known;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forms for programs. */
@RestController
@RequestMapping("/api/v1/forms")
@PreAuthorize("isAuthenticated()")
@Tag(name = "Forms", description = "Official forms as data: editions, copies, sources, blanks and examples")
class FormApi {

    private final BrowseForms forms;

    FormApi(BrowseForms forms) {
        this.forms = forms;
    }

    @GetMapping
    @Operation(summary = "All editions of all forms; words in the language of Accept-Language")
    List<FormView> list(Locale locale) {
        return forms.all().stream().map(known -> FormView.of(known, locale)).toList();
    }

    @GetMapping("/{authority}/{form}")
    @Operation(summary = "The edition that counts today, with the names of its boxes")
    FormDetail one(@PathVariable String authority, @PathVariable String form, Locale locale) {
        Known known = forms.one(authority + "/" + form);
        return new FormDetail(
                FormView.of(known, locale),
                known.form().typed(),
                known.form().columns(),
                known.form().customsNames());
    }

    @GetMapping(path = "/{authority}/{form}/blank.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The empty form, without number and register")
    ResponseEntity<byte[]> blank(@PathVariable String authority, @PathVariable String form) {
        return FormPages.pdf(authority + "-" + form + "-blank", forms.blank(authority + "/" + form));
    }

    @GetMapping(path = "/{authority}/{form}/sample.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "A filled example, marked as a sample on each page")
    ResponseEntity<byte[]> sample(@PathVariable String authority, @PathVariable String form) {
        return FormPages.pdf(authority + "-" + form + "-sample", forms.sample(authority + "/" + form));
    }

    /**
     * A form and what it takes.
     *
     * @param values names of the boxes outside the table that somebody types into
     * @param columns names of the boxes of a row
     * @param customsOnly names of the boxes that stay empty
     */
    record FormDetail(FormView form, Set<String> values, Set<String> columns, Set<String> customsOnly) {}
}
