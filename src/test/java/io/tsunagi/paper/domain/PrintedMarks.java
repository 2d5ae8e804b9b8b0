package io.tsunagi.paper.domain;

import io.tsunagi.paper.MarkPlaces;
import io.tsunagi.paper.domain.form.FormDefinition;

/** Where the marks of a form stand, without a register. */
public final class PrintedMarks {

    private PrintedMarks() {}

    /** The places on a page of the sample of a form. */
    public static MarkPlaces.Page page(String key, int page) {
        FormDefinition form = Samples.form(key);
        return TellMarkPlaces.page(form, page, Samples.sample(key).lines().size());
    }
}
