package io.tsunagi.paper.web;

import io.tsunagi.frame.NavigationLink;
import io.tsunagi.paper.domain.BrowseForms;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of forms, their blanks and their examples; for everybody who is signed in. */
@Controller
@PreAuthorize("isAuthenticated()")
class FormPages {

    private static final int PLACE_IN_BAR = 84;

    private final BrowseForms forms;

    FormPages(BrowseForms forms) {
        this.forms = forms;
    }

    @Bean
    static NavigationLink formsLink() {
        return new NavigationLink(NavigationLink.Group.PAPER, PLACE_IN_BAR, "forms.nav", "/forms");
    }

    @GetMapping("/forms")
    String list(Model model, Locale locale) {
        model.addAttribute(
                "forms",
                forms.all().stream().map(known -> FormView.of(known, locale)).toList());
        return "paper/forms";
    }

    @GetMapping("/forms/blanks.pdf")
    ResponseEntity<byte[]> blanks() {
        return pdf("forms-blank", forms.blanks());
    }

    @GetMapping("/forms/{authority}/{form}/blank.pdf")
    ResponseEntity<byte[]> blank(@PathVariable String authority, @PathVariable String form) {
        return pdf(authority + "-" + form + "-blank", forms.blank(authority + "/" + form));
    }

    @GetMapping("/forms/{authority}/{form}/sample.pdf")
    ResponseEntity<byte[]> sample(@PathVariable String authority, @PathVariable String form) {
        return pdf(authority + "-" + form + "-sample", forms.sample(authority + "/" + form));
    }

    /** A PDF that is drawn anew each time, shown in the browser. */
    static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        String shown =
                ContentDisposition.inline().filename(name + ".pdf").build().toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown)
                .body(bytes);
    }
}
