package io.tsunagi.paper.domain;

import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.domain.Drawing.Document;
import io.tsunagi.paper.domain.Drawing.Unnumbered;
import io.tsunagi.paper.domain.form.ArrangeRows;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormSample;
import io.tsunagi.paper.domain.form.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows which forms there are, and draws each as a blank for the pen or as a filled example: without number and register. */
@Service
public class BrowseForms {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final FormSample EMPTY = new FormSample(null, null, null);

    private final Forms forms;
    private final Drawing drawing;
    private final Clock clock;

    BrowseForms(Forms forms, Drawing drawing, Clock clock) {
        this.forms = forms;
        this.drawing = drawing;
        this.clock = clock;
    }

    /**
     * An edition of a form.
     *
     * @param counts whether a document of today (Asia/Tokyo) is printed on it
     * @param sample whether the folder has a filled example
     */
    public record Known(FormDefinition form, boolean counts, boolean sample) {}

    /** All editions, by authority and form, the newest first. */
    public List<Known> all() {
        LocalDate today = today();
        return forms.all().stream()
                .sorted(java.util.Comparator.comparing(FormDefinition::key)
                        .thenComparing(FormDefinition::edition, java.util.Comparator.reverseOrder()))
                .map(form -> known(form, today))
                .toList();
    }

    /**
     * The edition of a form that counts today.
     *
     * @throws NotHere when there is none
     */
    public Known one(String key) {
        LocalDate today = today();
        return forms.find(key, today).map(form -> known(form, today)).orElseThrow(() -> new NotHere(key));
    }

    /**
     * The empty form with one continuation sheet, marked as a blank without number.
     *
     * @throws NotHere when no edition counts today
     */
    public byte[] blank(String key) {
        return drawing.draw(blank(one(key).form())).pdf();
    }

    /** The blanks of all forms that count today in one PDF, to be printed before systems fail. Reports have no blank. */
    public byte[] blanks() {
        List<Document> documents = all().stream()
                .filter(Known::counts)
                .map(Known::form)
                .filter(form -> form.first().flow() == null)
                .map(this::blank)
                .toList();
        return drawing.draw(documents).pdf();
    }

    /**
     * The filled example, marked 見本 SAMPLE across each page.
     *
     * @throws NotHere when no edition counts today or its folder has no example
     */
    public byte[] sample(String key) {
        FormDefinition form = one(key).form();
        FormSample sample = forms.sample(form).orElseThrow(() -> new NotHere(key));
        FormSample arranged = new FormSample(
                sample.values(), ArrangeRows.of(form.rules(), sample.values(), sample.lines()), sample.sections());
        return drawing.draw(Document.unnumbered(form, arranged, Unnumbered.SAMPLE, clock.instant()))
                .pdf();
    }

    private Document blank(FormDefinition form) {
        return Document.unnumbered(form, EMPTY, Unnumbered.BLANK, clock.instant());
    }

    private Known known(FormDefinition form, LocalDate today) {
        boolean counts = forms.find(form.key(), today).filter(form::equals).isPresent();
        return new Known(form, counts, forms.sample(form).isPresent());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }
}
