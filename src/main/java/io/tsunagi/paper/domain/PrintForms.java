package io.tsunagi.paper.domain;

import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.domain.Drawing.Document;
import io.tsunagi.paper.domain.form.ArrangeRows;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.Forms;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints and previews forms and reports. */
@Service
class PrintForms implements PaperPress {

    private static final double POINTS = 72 / 25.4;

    private final Forms forms;
    private final Drawing drawing;
    private final NumberPapers numbers;
    private final Clock clock;

    PrintForms(Forms forms, Drawing drawing, NumberPapers numbers, Clock clock) {
        this.forms = forms;
        this.drawing = drawing;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PrintRun print(PrintOrder order) {
        return printReport(order, List.of());
    }

    @Override
    @Transactional
    public PrintRun printReport(PrintOrder order, List<Section> sections) {
        FormDefinition form = find(order.form(), order.on());
        return numbers.print(form, arranged(form, order, sections), sections);
    }

    @Override
    public byte[] preview(PrintOrder order) {
        return previewReport(order, List.of());
    }

    @Override
    public byte[] previewReport(PrintOrder order, List<Section> sections) {
        return drawn(order, sections).pdf();
    }

    @Override
    public int pages(PrintOrder order, List<Section> sections) {
        return drawn(order, sections).pages();
    }

    private Drawing.Drawn drawn(PrintOrder order, List<Section> sections) {
        FormDefinition form = find(order.form(), order.on());
        PrintOrder arranged = arranged(form, order, sections);
        return drawing.draw(new Document(
                form,
                order.caseReference(),
                order.disruption(),
                arranged.values(),
                arranged.lines(),
                sections,
                List.of(),
                clock.instant()));
    }

    @Override
    public FormLayout layout(String key, LocalDate on) {
        FormDefinition form = find(key, on);
        boolean english = Locale.ENGLISH
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
        List<Box> boxes = form.first().boxes().stream()
                .map(box -> screenBox(box, english))
                .toList();
        return new FormLayout(key, form.edition().toString(), form.width() * POINTS, form.height() * POINTS, boxes);
    }

    private static Box screenBox(FormDefinition.Box box, boolean english) {
        FormDefinition.Words label = box.label();
        String text = label == null ? box.name() : english ? label.en() : label.ja();
        return new Box(
                box.name(),
                text,
                box.x() * POINTS,
                box.y() * POINTS,
                box.w() * POINTS,
                box.h() * POINTS,
                box.customsOnly());
    }

    /** The order as it is drawn: its values have boxes, its rows follow the form's rules. */
    private static PrintOrder arranged(FormDefinition form, PrintOrder given, List<Section> sections) {
        PrintOrder order = new PrintOrder(
                given.form(),
                given.on(),
                given.caseReference(),
                given.casePage(),
                given.disruption(),
                given.values(),
                ArrangeRows.of(form.rules(), given.values(), given.lines()),
                given.copies(),
                given.opens());
        Refused.ifAny(Stream.of(
                        given(form, order.values(), form.names(), ""),
                        lines(form, order.lines()),
                        rows(form, order.lines().size()),
                        flow(form, sections))
                .flatMap(s -> s)
                .toList());
        return order;
    }

    private FormDefinition find(String key, LocalDate on) {
        return forms.find(key, on)
                .orElseThrow(() -> new Refused(Refusal.at("form", "paper.form.unknown", key, on.toString())));
    }

    private static Stream<Refusal> given(
            FormDefinition form, Map<String, String> values, Iterable<String> names, String prefix) {
        List<String> known = new java.util.ArrayList<>();
        names.forEach(known::add);
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty() && !known.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .map(name -> wrong(form, name, prefix));
    }

    private static Refusal wrong(FormDefinition form, String name, String prefix) {
        if (form.customsNames().contains(name)) {
            return Refusal.at(prefix + name, "paper.value.customs-only");
        }
        return Refusal.at(prefix + name, "paper.value.no-box", name);
    }

    private static Stream<Refusal> lines(FormDefinition form, List<Map<String, String>> lines) {
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .flatMap(i -> given(form, lines.get(i), form.columns(), "lines[" + i + "]."));
    }

    private static Stream<Refusal> rows(FormDefinition form, int rows) {
        return form.pages(rows) == Integer.MAX_VALUE
                ? Stream.of(
                        Refusal.at("lines", "paper.lines.too-many", form.first().rows()))
                : Stream.empty();
    }

    private static Stream<Refusal> flow(FormDefinition form, List<Section> sections) {
        return !sections.isEmpty() && form.first().flow() == null
                ? Stream.of(Refusal.at("form", "paper.form.no-flow", form.key()))
                : Stream.empty();
    }
}
