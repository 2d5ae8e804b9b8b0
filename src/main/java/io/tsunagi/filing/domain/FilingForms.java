package io.tsunagi.filing.domain;

import io.tsunagi.codes.Flaw;
import io.tsunagi.identity.People;
import io.tsunagi.identity.Person;
import io.tsunagi.paper.FieldFlaws;
import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.paper.FormCatalogue.Field;
import io.tsunagi.paper.FormCatalogue.Form;
import io.tsunagi.paper.FormDuties;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A filing beside the form it is on: what would be printed, and what is wrong at which field. */
@Component
class FilingForms {

    private final FormCatalogue catalogue;
    private final People people;

    FilingForms(FormCatalogue catalogue, People people) {
        this.catalogue = catalogue;
        this.people = people;
    }

    /**
     * The form of a filing in its edition.
     *
     * @throws Refused when its folder is gone
     */
    Form of(Begun begun) {
        return catalogue
                .find(begun.form(), begun.formEdition())
                .orElseThrow(() -> new Refused(Refusal.at(
                        "form",
                        "paper.form.unknown",
                        begun.form(),
                        begun.formEdition().toString())));
    }

    /** What is printed: what was typed, and the examiner's name where the form has a box for it. */
    PrintOrder order(Filing filing) {
        Map<String, String> values = new TreeMap<>(filing.content().boxes());
        String examiner = filing.examiner();
        if (examiner != null) {
            String name = people.find(examiner).map(Person::displayName).orElse(examiner);
            of(filing.begun()).fields().stream()
                    .filter(Prefill::isExaminer)
                    .forEach(field -> values.put(field.name(), name));
        }
        return new PrintOrder(
                filing.begun().form(),
                filing.begun().formEdition(),
                filing.reference(),
                "/filings/" + filing.reference(),
                filing.begun().disruption(),
                values,
                filing.content().withoutEmptyLines().lines(),
                null);
    }

    /**
     * Refuses names that are no field of the form: boxes of customs (※), numbers that the press gives, the examiner's name.
     */
    void refuseStrangers(Form form, FilingContent content) {
        Set<String> fields = typed(form.fields());
        Set<String> columns = typed(form.columns());
        List<Refusal> strangers = new ArrayList<>();
        strangers(content.boxes(), fields, "", strangers);
        for (int i = 0; i < content.lines().size(); i++) {
            strangers(content.lines().get(i), columns, "lines[" + i + "].", strangers);
        }
        Refused.ifAny(strangers);
    }

    /** Everything that keeps the filing from being handed on, at its field, in the order of the form. */
    List<Refusal> check(Filing filing) {
        Form form = of(filing.begun());
        FilingContent content = filing.content();
        Set<Refusal> found = new LinkedHashSet<>();
        fields(form.fields(), content.boxes(), "", found);
        boolean needsRow = form.columns().stream().anyMatch(Field::required);
        if (needsRow && content.withoutEmptyLines().lines().isEmpty()) {
            found.add(Refusal.at("lines", "filing.refused.no-line"));
        }
        for (int i = 0; i < content.lines().size(); i++) {
            if (!content.lines().get(i).isEmpty()) {
                fields(form.columns(), content.lines().get(i), "lines[" + i + "].", found);
            }
        }
        FormDuties.Numbering number = form.duties().number();
        String office = number == null ? "" : content.typed(number.office());
        if (number != null && !office.isBlank() && FilingNumbers.office(office).isEmpty()) {
            found.add(Refusal.at(number.office(), "filing.refused.office-code", office));
        }
        found.addAll(catalogue.check(order(filing)));
        return List.copyOf(found);
    }

    private static void fields(List<Field> fields, Map<String, String> typed, String at, Set<Refusal> found) {
        for (Field field : fields) {
            String text = typed.getOrDefault(field.name(), "");
            if (Prefill.isExaminer(field)) {
                continue;
            }
            if (text.isBlank()) {
                if (field.required()) {
                    found.add(Refusal.at(at + field.name(), "filing.refused.required"));
                }
                continue;
            }
            FieldFlaws.of(field.kind(), text)
                    .map(flaw -> at(at + field.name(), flaw))
                    .ifPresent(found::add);
        }
    }

    private static Refusal at(String field, Flaw flaw) {
        return new Refusal(field, flaw.message(), flaw.arguments());
    }

    private static Set<String> typed(List<Field> fields) {
        return fields.stream()
                .filter(field -> !Prefill.isExaminer(field))
                .map(Field::name)
                .collect(Collectors.toSet());
    }

    private static void strangers(Map<String, String> typed, Set<String> known, String at, List<Refusal> strangers) {
        typed.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> strangers.add(Refusal.at(at + name, "filing.refused.no-field", name)));
    }
}
