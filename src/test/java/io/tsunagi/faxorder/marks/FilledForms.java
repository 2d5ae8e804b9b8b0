package io.tsunagi.faxorder.marks;

import io.tsunagi.paper.Area;
import io.tsunagi.paper.MarkPlaces;
import io.tsunagi.paper.domain.PrintedMarks;
import io.tsunagi.paper.pdf.Sheets;
import io.tsunagi.scanning.FlatPages.Flat;
import io.tsunagi.scanning.reader.Flattened;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * FAX order forms as customers fill them in, and as they come back damaged: every form with its own hand, pen, damage and way of
 * sending, and with what each row truly says. The same number gives the same form.
 */
public final class FilledForms {

    private static final int DPI = 300;
    private static final double PER_MM = DPI / 25.4;
    private static final String FORM = "tsunagi/fax-order";

    private final BufferedImage print;
    private final MarkPlaces.Page places;

    public FilledForms() {
        this.print = Sheets.of(List.of(FORM)).get(0).print();
        this.places = PrintedMarks.page(FORM, 1);
    }

    /** What was done to a row. */
    enum Filled {
        BLANK,
        TICKED,
        CROSSED,
        FILLED,
        PENCILLED,
        STRAY,
        STRUCK,
        CORRECTED,
        DIGITS
    }

    /**
     * A row.
     *
     * @param quantity what the customer means; null for nothing, also of a crossed-out row
     */
    record Truth(Filled how, @Nullable Integer quantity) {}

    /** A form: its rows, and the page as the server gets it; empty when it could not be straightened. */
    record Form(List<Truth> rows, Optional<Flat> page, String sent) {}

    MarkPlaces.Page places() {
        return places;
    }

    /** The form of that number. */
    Form get(int number) {
        Random random = new Random(20251029L * 31 + number);
        BufferedImage sheet = copy();
        List<Truth> rows = fill(sheet, random);
        String sent = number % 10 >= 5 ? "fax" : number % 10 >= 3 ? "pdf" : "jpeg";
        return new Form(rows, Flattened.sent(dpi -> scaled(sheet, dpi), number, random), sent);
    }

    /** The form of that number as it was handed to the machine, undamaged. */
    Form clean(int number) {
        Random random = new Random(20251029L * 31 + number);
        BufferedImage sheet = copy();
        return new Form(fill(sheet, random), Flattened.of(sheet), "clean");
    }

    private List<Truth> fill(BufferedImage sheet, Random random) {
        Pen pen = new Pen(sheet, PER_MM, random);
        Filled habit = List.of(Filled.TICKED, Filled.TICKED, Filled.CROSSED, Filled.FILLED, Filled.PENCILLED)
                .get(random.nextInt(5));
        List<Truth> rows = new ArrayList<>();
        for (MarkPlaces.Row row : places.rows()) {
            Filled how = how(habit, random);
            if (habit == Filled.PENCILLED) {
                pen.pencil();
            }
            rows.add(new Truth(how, fill(pen, row, how, habit, random)));
        }
        pen.put();
        return rows;
    }

    private static Filled how(Filled habit, Random random) {
        double chance = random.nextDouble();
        if (chance < 0.35) {
            return Filled.BLANK;
        }
        if (chance < 0.78) {
            return habit;
        }
        return List.of(Filled.STRAY, Filled.STRUCK, Filled.STRUCK, Filled.CORRECTED, Filled.DIGITS)
                .get(random.nextInt(5));
    }

    private static @Nullable Integer fill(Pen pen, MarkPlaces.Row row, Filled how, Filled habit, Random random) {
        return switch (how) {
            case BLANK -> null;
            case TICKED, CROSSED, FILLED, PENCILLED -> marks(pen, row, how, random);
            case STRAY -> {
                int quantity = marks(pen, row, habit, random);
                double x = 100 + random.nextDouble() * 60;
                double y = row.area().y() + random.nextDouble() * row.area().h();
                pen.stroke(x, y, x + pen.jitter(4), y + pen.jitter(3));
                yield quantity;
            }
            case STRUCK -> {
                if (random.nextDouble() < 0.8) {
                    marks(pen, row, habit, random);
                }
                strike(pen, row, random);
                yield null;
            }
            case CORRECTED -> corrected(pen, row, habit, random);
            case DIGITS -> digits(pen, row, random);
        };
    }

    private static int marks(Pen pen, MarkPlaces.Row row, Filled how, Random random) {
        int first = random.nextInt(row.squares().size());
        int quantity = mark(pen, row.squares().get(first), how);
        if (random.nextDouble() < 0.2) {
            int second = (first + 1 + random.nextInt(row.squares().size() - 1))
                    % row.squares().size();
            quantity += mark(pen, row.squares().get(second), how);
        }
        return quantity;
    }

    private static int mark(Pen pen, MarkPlaces.Square square, Filled how) {
        switch (how) {
            case CROSSED -> pen.cross(square.area());
            case FILLED -> pen.fill(square.area());
            default -> pen.tick(square.area());
        }
        return Integer.parseInt(square.value());
    }

    /** Struck through as people do it: the whole row, once or twice, a zigzag, a large cross, only the name, only the squares. */
    private static void strike(Pen pen, MarkPlaces.Row row, Random random) {
        Area area = row.area();
        Area name = new Area(22, area.y(), 45 + random.nextDouble() * 30, area.h());
        Area squares = new Area(99, area.y(), 62, area.h());
        switch (random.nextInt(7)) {
            case 0 -> pen.line(area, 0.3 + random.nextDouble() * 0.4);
            case 1 -> {
                pen.line(area, 0.38);
                pen.line(area, 0.55);
            }
            case 2 -> pen.zigzag(new Area(40, area.y(), 120, area.h()));
            case 3 -> {
                pen.stroke(30, area.y() + 0.5, 160, area.y() + area.h() - 0.5);
                pen.stroke(30, area.y() + area.h() - 0.5, 160, area.y() + 0.5);
            }
            case 4 -> pen.line(name, 0.32);
            case 5 -> pen.line(squares, 0.6);
            default -> pen.zigzag(squares);
        }
    }

    /** One mark was wrong, is crossed out, and another one was made. */
    private static int corrected(Pen pen, MarkPlaces.Row row, Filled habit, Random random) {
        int wrong = random.nextInt(row.squares().size());
        int right = (wrong + 1 + random.nextInt(row.squares().size() - 1))
                % row.squares().size();
        Area square = row.squares().get(wrong).area();
        mark(pen, row.squares().get(wrong), habit);
        switch (random.nextInt(3)) {
            case 0 -> {
                pen.stroke(square.x() - 2, square.y() + 1.6, square.x() + square.w() + 2, square.y() + 1.4);
                pen.stroke(square.x() - 2, square.y() + 2.9, square.x() + square.w() + 2, square.y() + 2.7);
            }
            case 1 -> {
                pen.fill(square);
                pen.fill(square);
            }
            default -> pen.zigzag(new Area(square.x() - 1.5, square.y() - 0.5, square.w() + 3, square.h() + 1));
        }
        return mark(pen, row.squares().get(right), habit);
    }

    private static int digits(Pen pen, MarkPlaces.Row row, Random random) {
        int quantity = random.nextDouble() < 0.5 ? 6 + random.nextInt(4) : 11 + random.nextInt(88);
        String digits = Integer.toString(quantity);
        int first = row.cells().size() - digits.length();
        for (int i = 0; i < digits.length(); i++) {
            pen.digit(row.cells().get(first + i).area(), digits.charAt(i));
        }
        return quantity;
    }

    private BufferedImage copy() {
        BufferedImage out = new BufferedImage(print.getWidth(), print.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = out.createGraphics();
        graphics.drawImage(print, 0, 0, null);
        graphics.dispose();
        return out;
    }

    private static BufferedImage scaled(BufferedImage sheet, int dpi) {
        int width = sheet.getWidth() * dpi / DPI;
        int height = sheet.getHeight() * dpi / DPI;
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = out.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(sheet, 0, 0, width, height, null);
        graphics.dispose();
        return out;
    }
}
