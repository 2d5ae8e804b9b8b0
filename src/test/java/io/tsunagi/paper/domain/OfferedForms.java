package io.tsunagi.paper.domain;

import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.paper.domain.form.Forms;
import io.tsunagi.paper.pdf.Drawings;
import io.tsunagi.paper.persistence.PackedForms;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/** The catalogue of forms with a folder beside the jar, without a server. */
public final class OfferedForms {

    private OfferedForms() {}

    /** Packed forms and those below {@code templates/forms}. */
    public static FormCatalogue with(Path templates) {
        Forms forms = PackedForms.forms(templates);
        PrintForms press = new PrintForms(
                forms,
                Drawings.drawing(),
                new NumberPapers(null, null, null, null, null, null, null, null),
                Clock.fixed(Samples.AT, ZoneOffset.UTC));
        return new OfferForms(forms, press, Drawings.room());
    }
}
