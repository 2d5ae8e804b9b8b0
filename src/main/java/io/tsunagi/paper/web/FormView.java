package io.tsunagi.paper.web;

import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.paper.domain.BrowseForms.Known;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormDefinition.Origin;
import io.tsunagi.paper.domain.form.FormDefinition.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a form in one language.
 *
 * @param key authority and form, for instance {@code jp/C-5010}
 * @param title official name with its number
 * @param authority who takes it; empty when the pack does not say
 * @param counts whether documents of today are printed on it
 * @param copies printed names with who gets each, in order
 * @param source where its boxes come from; empty when the pack does not say
 * @param unverified what no source confirms; null when nothing is open
 * @param sample whether there is a filled example
 * @param filed whether it is filled in by hand and handed to an authority
 * @param blank whether there is an empty sheet; reports have none
 */
record FormView(
        String key,
        String title,
        String authority,
        LocalDate edition,
        boolean counts,
        List<CopyView> copies,
        String source,
        @Nullable String unverified,
        boolean sample,
        boolean filed,
        boolean blank) {

    /** A copy: its printed name and who gets it. */
    record CopyView(String name, String recipient) {}

    static FormView of(Known known, Locale locale) {
        FormDefinition form = known.form();
        Origin origin = form.origin();
        Words unverified = origin == null ? null : origin.unverified();
        return new FormView(
                form.key(),
                FormCatalogue.named(in(form.title(), locale), form.key()),
                origin == null ? "" : in(origin.authority(), locale),
                form.edition(),
                known.counts(),
                form.copies().stream()
                        .map(copy -> new CopyView(copy.name(), in(copy.recipient(), locale)))
                        .toList(),
                origin == null ? "" : in(origin.source(), locale),
                unverified == null ? null : in(unverified, locale),
                known.sample(),
                form.isFiled(),
                form.first().flow() == null);
    }

    private static String in(Words words, Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? words.ja() : words.en();
    }
}
