package io.tsunagi.paper.domain.form;

import io.tsunagi.identity.Role;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.FormDuties;
import io.tsunagi.paper.FormUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a paper form as its {@code form.yml} describes it. Lengths are millimetres from the top left corner of the
 * page, type sizes are points.
 *
 * @param use what it is used for; filings when the pack does not say
 * @param examinedBy role that passes a filing on it; examiners when the pack does not say
 * @param key folder below {@code templates/forms}, for instance {@code jp/C-5020}
 * @param edition first day on which this edition counts
 * @param title official name in both languages
 * @param origin whose form it is and where its boxes come from; null when the pack does not say
 * @param width of the page, mm
 * @param height of the page, mm
 * @param labels languages that are printed on boxes: {@code ja}, {@code en} or {@code both}
 * @param mark where the paper says which one it is
 * @param copies copies with the names that are printed on them
 * @param fate given to each paper already at printing, for reports that nobody has to bring back; else null
 * @param filing what filing it sets going; nothing when the pack does not say
 * @param rules what the press does to the rows before it draws them; null for nothing
 * @param fiducials whether every page has the four squares of {@link io.tsunagi.paper.Fiducials}; only A4 upright may
 * @param first the first page
 * @param continuation every further page; null when there may be only one
 */
public record FormDefinition(
        String key,
        LocalDate edition,
        Words title,
        @Nullable FormUse use,
        @Nullable Role examinedBy,
        @Nullable Origin origin,
        double width,
        double height,
        String labels,
        Mark mark,
        List<Copy> copies,
        @Nullable Disposition fate,
        FormDuties filing,
        @Nullable RowRules rules,
        boolean fiducials,
        Sheet first,
        @Nullable Sheet continuation) {

    /** Absent duties are none. */
    public FormDefinition {
        filing = filing == null ? FormDuties.NONE : filing;
    }

    /** Whether it is filled in by hand and handed to an authority. */
    public boolean isFiled() {
        return (use == null || use == FormUse.FILING) && first.flow() == null;
    }

    /** The same words in both languages. */
    public record Words(String ja, String en) {}

    /**
     * Whose form it is.
     *
     * @param authority who takes it
     * @param source where its boxes and rules come from
     * @param unverified what no source confirms; null when nothing is open
     */
    public record Origin(
            Words authority, Words source, @Nullable Words unverified) {}

    /**
     * Place of the codes and of the words beside the first.
     *
     * @param code the first code
     * @param second the same code again at the opposite corner, so that a stain, fold or cut at one corner does not lose the
     *     sheet; null for none
     * @param opens whether the code is only an address that the order of the print gives, and no sheet is known by it
     */
    public record Mark(Code code, @Nullable Code second, boolean opens, double x, double y, double w, String align) {

        private static final double WORDS = 36;
        private static final double LINE = 4.5;

        /** Where reference and page stand beside the second code: towards the middle of the page, level with its lower edge. */
        public Area words(Code beside) {
            double left = beside.x() > code.x() ? beside.x() - WORDS : beside.x() + beside.size();
            return new Area(left, beside.y() + beside.size() - LINE, WORDS, LINE);
        }
    }

    /** Place of the QR code: a square. */
    public record Code(double x, double y, double size) {}

    /** A copy: its printed name and who gets it. */
    public record Copy(String name, Words recipient) {}

    /**
     * One page: what is printed on every blank, the boxes, what a machine reads, and a table or an area for flowing text.
     *
     * @param flowText size of the flowing text in points on the first page and all further ones; null for the usual 9
     */
    public record Sheet(
            List<Frame> frames,
            List<Rule> rules,
            List<Caption> texts,
            List<Paragraph> paragraphs,
            List<Box> boxes,
            @Nullable Table table,
            @Nullable Area flow,
            @Nullable Double flowText,
            Pencilled pencilled) {

        /** Absent parts are empty. */
        public Sheet {
            frames = orEmpty(frames);
            rules = orEmpty(rules);
            texts = orEmpty(texts);
            paragraphs = orEmpty(paragraphs);
            boxes = orEmpty(boxes);
            pencilled = pencilled == null ? Pencilled.NONE : pencilled;
        }

        /** How many rows of the table fit. */
        public int rows() {
            return table == null ? 0 : table.rows();
        }
    }

    /** A rectangle; {@code line} is its thickness in points, {@code fill} a grey from 0 (black) to 1, null for none. */
    public record Frame(
            double x,
            double y,
            double w,
            double h,
            @Nullable Double line,
            @Nullable Double fill) {}

    /** A line. */
    public record Rule(
            double x1,
            double y1,
            double x2,
            double y2,
            @Nullable Double line) {}

    /** A text of the blank form: top left corner, or with a width and an alignment. */
    public record Caption(
            String text,
            double x,
            double y,
            @Nullable Double w,
            @Nullable String align,
            double size,
            boolean bold) {}

    /** A text of the blank form that is wrapped into its area: an undertaking, a letter. It has to fit. */
    public record Paragraph(String text, double x, double y, double w, double h, double size, boolean bold) {}

    /** An area. */
    public record Area(double x, double y, double w, double h) {}

    /**
     * A table of equal rows below each other; x of its parts counts from the page, y from the top of the row.
     *
     * @param rows on one page
     * @param h height of a row
     */
    public record Table(
            double y, double h, int rows, List<Rule> rules, List<Caption> texts, List<Box> boxes, Pencilled pencilled) {

        /** Absent parts are empty. */
        public Table {
            rules = orEmpty(rules);
            texts = orEmpty(texts);
            boxes = orEmpty(boxes);
            pencilled = pencilled == null ? Pencilled.NONE : pencilled;
        }
    }

    /**
     * A box that takes one value.
     *
     * @param name of the value; {@code row} in a table is filled with the running number of the row
     * @param size type size that is tried first
     * @param min smallest type size; a value that does not fit then is refused
     * @param align left, center or right
     * @param valign top, middle or bottom (the default: forms ask for the lower part, which leaves room for corrections)
     * @param wrap whether the value may take several lines
     * @param customsOnly belongs to customs (※): printed empty, a value for it is refused
     * @param open without a frame
     * @param mono whether all characters have the same width
     * @param bold whether the value is printed bold
     * @param comb number of cells, one character each; 0 for none
     * @param underline whether the value is underlined
     * @param fill grey behind the box from 0 (black) to 1, null for none
     * @param choices squares to tick instead of a text; the value names the ticked ones, with spaces or commas between
     * @param several whether the form lets one tick several of them; otherwise two are refused
     * @param kind what it takes; words when the pack does not say
     * @param required whether a filing is not handed in without it
     * @param from what a filing that belongs to a case is prefilled with, names of facts in braces; null for nothing
     * @param critical whether an error in it hurts, so that two people key what is written in it; null when the pack does not say
     */
    public record Box(
            String name,
            @Nullable Words label,
            double x,
            double y,
            double w,
            double h,
            double size,
            double min,
            @Nullable String align,
            @Nullable String valign,
            boolean wrap,
            boolean customsOnly,
            boolean open,
            boolean mono,
            boolean bold,
            int comb,
            boolean underline,
            @Nullable Double fill,
            @Nullable List<Choice> choices,
            boolean several,
            @Nullable FieldKind kind,
            boolean required,
            @Nullable String from,
            @Nullable Boolean critical) {

        private static final double SIZE = 9;
        private static final double SMALLEST = 5;

        /** Absent sizes get the usual ones. */
        public Box {
            size = size == 0 ? SIZE : size;
            min = min == 0 ? Math.min(SMALLEST, size) : min;
        }
    }

    /** A square to tick: what a value calls it, and the words beside it. */
    public record Choice(String value, Words label) {}

    /** Names of the boxes outside the table that take a value, and of what the rules for rows ask for. */
    public Set<String> names() {
        Set<String> names = names(sheets().flatMap(sheet -> sheet.boxes().stream()));
        if (rules != null) {
            names.addAll(rules.facts());
        }
        return names;
    }

    /** Names of those boxes that somebody types into; a number from a pool is drawn. */
    public Set<String> typed() {
        Set<String> names = names();
        FormDuties.Numbering number = filing.number();
        if (number != null) {
            names.remove(number.box());
        }
        return names;
    }

    /** Names of the table's columns that take a value. */
    public Set<String> columns() {
        return names(tables().flatMap(table -> table.boxes().stream()));
    }

    /** The boxes outside the table, those of the first sheet before those of further sheets. */
    public List<Box> headBoxes() {
        return sheets().flatMap(sheet -> sheet.boxes().stream()).toList();
    }

    /** The boxes of a row, those of the first sheet before those of further sheets. */
    public List<Box> rowBoxes() {
        return tables().flatMap(table -> table.boxes().stream()).toList();
    }

    /** Names of the boxes that belong to customs. */
    public Set<String> customsNames() {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(
                        sheets().flatMap(sheet -> sheet.boxes().stream()),
                        tables().flatMap(table -> table.boxes().stream()))
                .filter(Box::customsOnly)
                .forEach(box -> names.add(box.name()));
        return names;
    }

    /** How many pages a copy with that many rows has. */
    public int pages(int rows) {
        int left = rows - first.rows();
        if (left <= 0) {
            return 1;
        }
        int further = continuation == null ? 0 : continuation.rows();
        return further == 0 ? Integer.MAX_VALUE : 1 + (left + further - 1) / further;
    }

    private Stream<Sheet> sheets() {
        return Stream.of(first, continuation == null ? first : continuation);
    }

    private Stream<Table> tables() {
        return sheets().map(Sheet::table).flatMap(Stream::ofNullable);
    }

    private static Set<String> names(Stream<Box> boxes) {
        Set<String> names = new LinkedHashSet<>();
        boxes.filter(box -> !box.customsOnly()).forEach(box -> names.add(box.name()));
        return names;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(new ArrayList<>(list));
    }
}
