package io.tsunagi.faxorder.marks;

import io.tsunagi.faxorder.marks.ReadSquare.Square;
import io.tsunagi.paper.Area;
import io.tsunagi.paper.MarkPlaces;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one row: its squares, its cells, and whether a pen was anywhere else. A row is certain only when each square is clearly
 * empty or clearly marked, one at least is marked, all marks look like made by the same hand in the same way, the cells are empty
 * and nothing crosses the row. Blank rows and crossed-out rows are never certain.
 */
public final class ReadRow {

    /** Beside a square so much belongs to its mark, mm. */
    private static final double SPILL = 1.5;
    /** Ink between two squares that is no speck, mm². */
    private static final double BETWEEN = 0.15;
    /** Shade between two squares that is more than the grain of a scan, mm². */
    private static final double SHADE = 0.5;
    /** From the edge of a cell to where only a pen writes, mm. */
    private static final double INSET = 0.7;
    /** Ink in a cell that may be a digit, mm². */
    private static final double DIGIT = 0.25;
    /** From the lines between rows to where only a pen writes, mm. */
    private static final double EDGE = 0.8;
    /** Most squares that one order marks. */
    private static final int MOST_MARKS = 3;
    /** How much more ink one mark may have than another before one of them looks crossed out. */
    private static final double UNLIKE = 1.6;

    /** Share of an unclear square's inside from which it is proposed as marked. */
    private static final double DARKER = 0.03;

    /** Share of a square from which one of several marks may be a mark that was scribbled over. */
    private static final double HEAVY = 0.4;

    /** Share of the cells' thin lines that is seen on a page on which a thin stroke of a pen is seen too. */
    private static final double THIN = 0.4;

    private static final int SURE = 99;
    private static final int CLEAR = 95;
    private static final int LIKELY = 70;
    private static final int DOUBTFUL = 40;

    private final Ink ink;
    private final ReadSquare squares;
    private final FindStrike strikes;

    /** For one page. */
    public ReadRow(Ink ink) {
        this.ink = ink;
        this.squares = new ReadSquare(ink);
        this.strikes = new FindStrike(ink);
    }

    /** Why a row is not certain. */
    public enum Doubt {
        /** No square is marked. */
        NO_MARK,
        /** A square is neither clearly empty nor clearly marked. */
        UNCLEAR,
        /** More squares are marked than one order needs. */
        MANY,
        /** Of several marks one may be crossed out: it has much more ink than another one, or fills its square. */
        UNLIKE,
        /** The form's own thin lines are hardly seen, so a thin stroke might not be seen either. */
        FAINT,
        /** Something stands in the cells. */
        CELLS,
        /** Something was drawn between the squares. */
        BETWEEN,
        /** Something was drawn across the name of the item. */
        STRUCK
    }

    /**
     * What was read.
     *
     * @param value sum of the marked squares; 0 when none is marked
     * @param percent how sure, 0 to 100
     * @param doubts none when it is certain
     * @param written whether the pen was in a square or a cell
     */
    public record Row(int value, int percent, Set<Doubt> doubts, boolean written) {

        /** Whether it may count as keyed once. */
        public boolean certain() {
            return doubts.isEmpty();
        }
    }

    /** Reads a row of squares whose values are whole numbers. */
    public Row read(MarkPlaces.Row row) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        List<Double> shares = new ArrayList<>();
        int value = 0;
        int likely = 0;
        for (MarkPlaces.Square printed : row.squares()) {
            Square square = squares.read(printed.area());
            if (square.mark() == Mark.UNSURE) {
                doubts.add(Doubt.UNCLEAR);
                likely += square.share() >= DARKER ? Integer.parseInt(printed.value()) : 0;
            } else if (square.mark() == Mark.MARKED) {
                shares.add(square.share());
                value += Integer.parseInt(printed.value());
            }
        }
        judge(shares, doubts);
        if (faint(row)) {
            doubts.add(Doubt.FAINT);
        }
        boolean cells = row.cells().stream().anyMatch(cell -> inked(cell.area()));
        if (cells) {
            doubts.add(Doubt.CELLS);
        }
        if (between(row)) {
            doubts.add(Doubt.BETWEEN);
        }
        if (struck(row)) {
            doubts.add(Doubt.STRUCK);
        }
        int sum = value + likely;
        return new Row(sum, percent(doubts), doubts, cells || sum > 0);
    }

    /** A row in which nothing stands is clear, and yet never certain. */
    private static int percent(Set<Doubt> doubts) {
        if (doubts.isEmpty()) {
            return SURE;
        }
        return doubts.equals(EnumSet.of(Doubt.NO_MARK))
                ? CLEAR
                : doubts.equals(EnumSet.of(Doubt.UNCLEAR)) ? LIKELY : DOUBTFUL;
    }

    /** The value of the only marked square; empty unless all others are clearly empty. */
    public Optional<String> only(List<MarkPlaces.Square> printed) {
        List<String> marked = new ArrayList<>();
        for (MarkPlaces.Square square : printed) {
            Mark mark = squares.read(square.area()).mark();
            if (mark == Mark.UNSURE) {
                return Optional.empty();
            }
            if (mark == Mark.MARKED) {
                marked.add(square.value());
            }
        }
        return marked.size() == 1 ? Optional.of(marked.get(0)) : Optional.empty();
    }

    private static void judge(List<Double> shares, Set<Doubt> doubts) {
        if (shares.isEmpty()) {
            doubts.add(Doubt.NO_MARK);
            return;
        }
        double least = shares.stream().mapToDouble(s -> s).min().orElse(0);
        double most = shares.stream().mapToDouble(s -> s).max().orElse(0);
        if (shares.size() > MOST_MARKS) {
            doubts.add(Doubt.MANY);
        }
        if (most > UNLIKE * least || shares.size() > 1 && most > HEAVY) {
            doubts.add(Doubt.UNLIKE);
        }
    }

    /** Whether something was written into a cell. */
    boolean inked(Area cell) {
        return ink.area(inside(cell)) > DIGIT;
    }

    /** The part of a cell in which only a pen writes. */
    static Area inside(Area cell) {
        return new Area(cell.x() + INSET, cell.y() + INSET, cell.w() - 2 * INSET, cell.h() - 2 * INSET);
    }

    /** Whether a pen was in the white strips between the squares, before the first and behind the last. */
    private boolean between(MarkPlaces.Row row) {
        List<Area> squares = row.squares().stream().map(MarkPlaces.Square::area).toList();
        double top = row.area().y() + EDGE;
        double height = row.area().h() - 2 * EDGE;
        for (int i = 0; i <= squares.size(); i++) {
            double left = i == 0 ? squares.get(0).x() - 2.2 : right(squares.get(i - 1)) + SPILL;
            double right = i == 0
                    ? squares.get(0).x() - 0.9
                    : i == squares.size()
                            ? right(squares.get(i - 1)) + SPILL + 1.6
                            : squares.get(i).x() - SPILL;
            if (right > left && crossed(new Area(left, top, right - left, height))) {
                return true;
            }
        }
        return false;
    }

    private boolean faint(MarkPlaces.Row row) {
        return row.cells().stream()
                        .mapToDouble(cell -> squares.outline(cell.area()))
                        .average()
                        .orElse(1)
                < THIN;
    }

    private boolean crossed(Area strip) {
        return ink.area(strip) > BETWEEN || ink.shaded(strip) > SHADE;
    }

    private static double right(Area square) {
        return square.x() + square.w();
    }

    /** Whether a line goes across what is printed before the squares. */
    private boolean struck(MarkPlaces.Row row) {
        double left = row.area().x() + EDGE;
        double right = row.squares().get(0).area().x() - 2 * SPILL;
        return strikes.in(
                new Area(left, row.area().y() + EDGE, right - left, row.area().h() - 2 * EDGE));
    }
}
