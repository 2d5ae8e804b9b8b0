package io.tsunagi.paper.domain;

import io.tsunagi.identity.Role;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormDefinition.Box;
import io.tsunagi.paper.domain.form.FormDefinition.Words;
import io.tsunagi.paper.domain.form.FormSample;
import io.tsunagi.paper.domain.form.Forms;
import io.tsunagi.paper.domain.form.RowRules;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts forms before people who fill them in, and says what would not print. */
@Service
class OfferForms implements FormCatalogue {

    private static final Pattern ROW_FIELD = Pattern.compile("lines\\[(\\d+)]\\.(.+)");
    private static final int ROOM_WITHOUT_A_BOX = 40;

    private final Forms forms;
    private final PaperPress press;
    private final BoxRoom room;

    OfferForms(Forms forms, PaperPress press, BoxRoom room) {
        this.forms = forms;
        this.press = press;
        this.room = room;
    }

    @Override
    public List<Form> offered(LocalDate on) {
        return forms.keys().stream().flatMap(key -> find(key, on).stream()).toList();
    }

    @Override
    public Optional<Form> find(String key, LocalDate on) {
        return forms.find(key, on).filter(FormDefinition::isFiled).map(this::form);
    }

    @Override
    public Sample sample(Form form) {
        FormSample sample = forms.find(form.key(), form.edition())
                .flatMap(forms::sample)
                .orElse(new FormSample(Map.of(), List.of(), List.of()));
        return new Sample(
                taken(sample.values(), form.fields()),
                sample.lines().stream().map(line -> taken(line, form.columns())).toList());
    }

    private static Map<String, String> taken(Map<String, String> values, List<Field> fields) {
        Map<String, String> taken = new TreeMap<>();
        fields.stream()
                .filter(field -> !"{examiner}".equals(field.from()))
                .map(Field::name)
                .filter(values::containsKey)
                .forEach(name -> taken.put(name, values.getOrDefault(name, "")));
        return taken;
    }

    @Override
    public List<Refusal> check(PrintOrder order) {
        FormDefinition form = forms.find(order.form(), order.on())
                .orElseThrow(() -> new Refused(Refusal.at(
                        "form", "paper.form.unknown", order.form(), order.on().toString())));
        List<Refusal> found = new ArrayList<>();
        undrawable(order.values(), "", found);
        for (int i = 0; i < order.lines().size(); i++) {
            undrawable(order.lines().get(i), "lines[" + i + "].", found);
        }
        try {
            press.preview(order);
        } catch (Refused refused) {
            refused.refusals().stream()
                    .distinct()
                    .map(refusal -> measured(form, order, refusal))
                    .forEach(found::add);
        }
        return found;
    }

    private void undrawable(Map<String, String> values, String at, List<Refusal> found) {
        values.keySet().stream().sorted().forEach(name -> {
            String missing = room.missing(values.getOrDefault(name, ""));
            if (!missing.isEmpty()) {
                found.add(Refusal.at(at + name, "paper.value.no-glyph", missing));
            }
        });
    }

    /** A text that is too long, with how much of it fits. */
    private Refusal measured(FormDefinition form, PrintOrder order, Refusal refusal) {
        if (!refusal.message().equals("paper.value.too-long")) {
            return refusal;
        }
        Matcher row = ROW_FIELD.matcher(refusal.field());
        boolean inRow = row.matches();
        String name = inRow ? row.group(2) : refusal.field();
        Map<String, String> values = inRow ? order.lines().get(Integer.parseInt(row.group(1))) : order.values();
        String text = CleanText.of(values.getOrDefault(name, ""));
        int fits = (inRow ? form.rowBoxes() : form.headBoxes())
                .stream()
                        .filter(box -> box.name().equals(name))
                        .mapToInt(box -> room.fitting(box, text))
                        .min()
                        .orElse(0);
        return Refusal.at(refusal.field(), "paper.value.too-long-by", fits, text.codePointCount(0, text.length()));
    }

    private Form form(FormDefinition form) {
        FormDefinition.Origin origin = form.origin();
        return new Form(
                form.key(),
                form.edition(),
                text(form.title()),
                origin == null ? new Text("", "") : text(origin.authority()),
                origin == null || origin.unverified() == null ? null : text(origin.unverified()),
                form.examinedBy() == null ? Role.EXAMINER : form.examinedBy(),
                form.copies().stream()
                        .map(copy -> new CopyName(copy.name(), text(copy.recipient())))
                        .toList(),
                fields(form, form.typed(), form.headBoxes()),
                fields(form, columns(form), form.rowBoxes()),
                mostRows(form),
                form.filing());
    }

    private static int mostRows(FormDefinition form) {
        boolean endless = form.pages(form.first().rows() + 1) < Integer.MAX_VALUE;
        return endless ? Integer.MAX_VALUE : form.first().rows();
    }

    private static Set<String> columns(FormDefinition form) {
        Set<String> columns = form.columns();
        columns.remove("row");
        RowRules rules = form.rules();
        if (rules != null) {
            columns.removeAll(rules.filled());
        }
        return columns;
    }

    /** The fields in the order of the form; a name that stands on several sheets is asked for once. */
    private List<Field> fields(FormDefinition form, Set<String> names, List<Box> boxes) {
        Map<String, Box> first = new HashMap<>();
        boxes.forEach(box -> first.putIfAbsent(box.name(), box));
        return names.stream().map(name -> field(form, name, first.get(name))).toList();
    }

    private Field field(FormDefinition form, String name, @Nullable Box box) {
        if (box == null) {
            return new Field(
                    name,
                    label(form, name),
                    FieldKind.TEXT,
                    false,
                    false,
                    ROOM_WITHOUT_A_BOX,
                    true,
                    List.of(),
                    false,
                    null);
        }
        List<FormDefinition.Choice> choices = box.choices() == null ? List.of() : box.choices();
        Words label = box.label();
        return new Field(
                name,
                label == null ? new Text(name, name) : text(label),
                box.kind() == null ? FieldKind.TEXT : box.kind(),
                box.required(),
                box.wrap(),
                room.wide(box),
                isProse(box),
                choices.stream()
                        .map(choice -> new Choice(choice.value(), text(choice.label())))
                        .toList(),
                box.several(),
                box.from());
    }

    /** Codes stand in one width, short entries in the middle or on the right; words begin on the left. */
    private static boolean isProse(Box box) {
        boolean words = box.kind() == null || box.kind() == FieldKind.TEXT;
        boolean left = box.align() == null || box.align().equals("left");
        return words && left && !box.mono() && box.comb() == 0;
    }

    /** Words for a value that only the rules for rows ask for. */
    private static Text label(FormDefinition form, String name) {
        RowRules.Note note = form.rules() == null ? null : form.rules().note();
        if (note != null && note.unless().equals(name) && note.label() != null) {
            return text(note.label());
        }
        return form.rowBoxes().stream()
                .filter(box -> box.name().equals(name) && box.label() != null)
                .findFirst()
                .map(Box::label)
                .map(OfferForms::text)
                .orElse(new Text(name, name));
    }

    private static Text text(Words words) {
        return new Text(words.ja(), words.en());
    }
}
