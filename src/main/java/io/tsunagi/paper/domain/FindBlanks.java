package io.tsunagi.paper.domain;

import io.tsunagi.paper.Area;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.FormCatalogue.Text;
import io.tsunagi.paper.SheetBoxes;
import io.tsunagi.paper.domain.Papers.Filled;
import io.tsunagi.paper.domain.form.CriticalBoxes;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormDefinition.Box;
import io.tsunagi.paper.domain.form.FormDefinition.Sheet;
import io.tsunagi.paper.domain.form.FormDefinition.Table;
import io.tsunagi.paper.domain.form.FormDefinition.Words;
import io.tsunagi.paper.domain.form.Forms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the boxes of a paper that were left for the pen: those of its form that its print run did not fill. A form with fiducials
 * has none, because a machine reads it first and whoever printed it has it keyed.
 */
@Service
class FindBlanks implements SheetBoxes {

    private static final String RUNNING_NUMBER = "row";

    private final Papers papers;
    private final Forms forms;

    FindBlanks(Papers papers, Forms forms) {
        this.papers = papers;
        this.forms = forms;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Blank> blanks(String reference) {
        RegisteredPaper paper = papers.find(reference).orElse(null);
        FormDefinition form =
                paper == null ? null : forms.find(paper.form(), paper.edition()).orElse(null);
        if (paper == null || form == null || form.fiducials()) {
            return List.of();
        }
        Filled filled = papers.filled(paper.runId()).orElse(null);
        return new Walk(filled).of(form, paper.pages());
    }

    /** Goes through the pages of a paper. */
    private static final class Walk {

        private final @Nullable Filled filled;
        private final List<Blank> found = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        Walk(@Nullable Filled filled) {
            this.filled = filled;
        }

        List<Blank> of(FormDefinition form, int pages) {
            int row = 0;
            for (int page = 1; page <= pages; page++) {
                Sheet sheet = page == 1 || form.continuation() == null ? form.first() : form.continuation();
                for (Box box : sheet.boxes()) {
                    add(box, box.name(), null, page, 0);
                }
                Table table = sheet.table();
                for (int i = 0; table != null && i < table.rows(); i++, row++) {
                    if (printed(row)) {
                        row(table, i, row, page);
                    }
                }
            }
            return apart(found);
        }

        /** Boxes that are called the same are counted, in the order of the form: 減免税額 (2). */
        private static List<Blank> apart(List<Blank> found) {
            Map<String, Long> called = found.stream()
                    .collect(Collectors.groupingBy(blank -> blank.label().ja(), Collectors.counting()));
            Map<String, Integer> number = new HashMap<>();
            return found.stream()
                    .map(blank -> {
                        String ja = blank.label().ja();
                        if (called.getOrDefault(ja, 0L) < 2) {
                            return blank;
                        }
                        int count = number.merge(ja, 1, Integer::sum);
                        Text label =
                                new Text(ja + "（" + count + "）", blank.label().en() + " (" + count + ")");
                        return new Blank(
                                blank.name(), label, blank.kind(), blank.critical(), blank.page(), blank.area());
                    })
                    .toList();
        }

        /** Whether a row belongs to the sheet: it was printed, or none was and it stands on the first page. */
        private boolean printed(int row) {
            return filled == null || filled.rows() == 0 || row < filled.rows();
        }

        private void row(Table table, int i, int row, int page) {
            for (Box box : table.boxes()) {
                if (!box.name().equals(RUNNING_NUMBER)) {
                    add(box, "lines[" + row + "]." + box.name(), row + 1, page, table.y() + i * table.h());
                }
            }
        }

        private void add(Box box, String name, @Nullable Integer row, int page, double top) {
            boolean forThePen =
                    box.customsOnly() || filled != null && !filled.names().contains(name);
            if (forThePen && box.w() > 0 && box.h() > 0 && seen.add(name)) {
                FieldKind kind = box.kind() == null ? FieldKind.TEXT : box.kind();
                Area area = new Area(box.x(), top + box.y(), box.w(), box.h());
                found.add(new Blank(name, label(box, row), kind, CriticalBoxes.is(box), page, area));
            }
        }

        private static Text label(Box box, @Nullable Integer row) {
            Words label = box.label() == null ? new Words(box.name(), box.name()) : box.label();
            String ja = label.ja() + choices(box, true);
            String en = label.en() + choices(box, false);
            return row == null ? new Text(ja, en) : new Text(row + "行目 " + ja, "row " + row + ": " + en);
        }

        /** The words that a ticked square is keyed by. */
        private static String choices(Box box, boolean ja) {
            List<FormDefinition.Choice> choices = Objects.requireNonNullElse(box.choices(), List.of());
            return choices.isEmpty()
                    ? ""
                    : choices.stream()
                            .map(choice -> choice.value() + "="
                                    + (ja ? choice.label().ja() : choice.label().en()))
                            .collect(Collectors.joining(", ", " (", ")"));
        }
    }
}
