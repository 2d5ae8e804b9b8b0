package io.tsunagi.filing.web;

import io.tsunagi.paper.FormCatalogue.Choice;
import io.tsunagi.paper.FormCatalogue.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A box of a form as the page shows it.
 *
 * @param name of its input, for instance {@code box.applicant} or {@code lines[0].value}
 * @param field name that refusals use, without {@code box.}
 * @param label in the language of the page
 * @param other label in the other language; empty when it is the same
 * @param hint key of what its kind asks for; empty for plain words
 * @param prose whether it takes words, so that the page says how many fit
 * @param exclusive whether only one of its squares may be ticked
 * @param examiner whether it takes the name of who passes the filing, and nobody types into it
 */
record FieldView(
        String name,
        String field,
        String label,
        String other,
        String hint,
        boolean required,
        boolean lines,
        int room,
        boolean prose,
        List<Tick> choices,
        boolean exclusive,
        String value,
        List<String> errors,
        boolean examiner) {

    /** A square. */
    record Tick(String value, String label, String other, boolean ticked) {}

    /** The fields of a part of the form; {@code at} stands before the names of refusals. */
    static List<FieldView> of(
            List<Field> fields, String at, Map<String, String> typed, Map<String, List<String>> errors, Locale locale) {
        return fields.stream()
                .map(field -> of(field, at, typed, errors, locale))
                .toList();
    }

    private static FieldView of(
            Field field, String at, Map<String, String> typed, Map<String, List<String>> errors, Locale locale) {
        String value = typed.getOrDefault(field.name(), "");
        Set<String> ticked =
                Set.copyOf(Arrays.stream(value.split("[\\s,、]+")).distinct().toList());
        String label = field.label().in(locale);
        String other = label.equals(field.label().ja())
                ? field.label().en()
                : field.label().ja();
        return new FieldView(
                (at.isEmpty() ? "box." : at) + field.name(),
                at + field.name(),
                label,
                other.equals(label) ? "" : other,
                "filing.kind." + field.kind(),
                field.required(),
                field.lines(),
                field.room(),
                field.prose(),
                field.choices().stream()
                        .map(choice -> tick(choice, ticked, locale))
                        .toList(),
                field.choices().size() > 1 && !field.several(),
                value,
                errors.getOrDefault(at + field.name(), List.of()),
                "{examiner}".equals(field.from()));
    }

    private static Tick tick(Choice choice, Set<String> ticked, Locale locale) {
        String label = choice.label().in(locale);
        String other = label.equals(choice.label().ja())
                ? choice.label().en()
                : choice.label().ja();
        return new Tick(choice.value(), label, other.equals(label) ? "" : other, ticked.contains(choice.value()));
    }

    /** Whether exactly one square is ticked; a page with radio buttons shows none when a draft names two. */
    public boolean one() {
        return choices.stream().filter(Tick::ticked).count() == 1;
    }

    /** Id of its input. */
    public String id() {
        return "box-" + field.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** How wide it stands: half a row for several lines, a third for one, a whole row for many squares. */
    public String width() {
        if (choices.size() > 2) {
            return "col-12";
        }
        return lines ? "col-12 col-md-6" : "col-12 col-sm-6 col-xl-4";
    }
}
