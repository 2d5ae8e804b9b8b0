package io.tsunagi.tariff.domain;

import io.tsunagi.codes.Flaw;
import io.tsunagi.codes.Typed;
import io.tsunagi.sheet.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of a row by heading; what is wrong in them is noted. */
final class RowCells {

    private final Sheet.Row row;
    private final Map<String, Integer> places;
    private final List<RowProblem> problems;
    private boolean bad;

    RowCells(Sheet.Row row, Map<String, Integer> places, List<RowProblem> problems) {
        this.row = row;
        this.places = places;
        this.problems = problems;
    }

    /** What stands under a heading; empty if nothing. */
    String text(String column) {
        return row.cell(places.getOrDefault(column, Integer.MAX_VALUE));
    }

    /** What stands there; nothing is a problem. */
    String needed(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(column, "tariff.row.needed");
        }
        return text;
    }

    /** A day that must stand there; an arbitrary one after a problem. */
    LocalDate neededDay(String column) {
        return day(column, needed(column)).orElse(LocalDate.EPOCH);
    }

    /** A day that may stand there. */
    @Nullable
    LocalDate day(String column) {
        return day(column, text(column)).orElse(null);
    }

    private Optional<LocalDate> day(String column, String text) {
        Optional<LocalDate> day = Typed.day(text);
        if (day.isEmpty() && !text.isEmpty()) {
            problem(column, "tariff.row.day");
        }
        return day;
    }

    /** A positive number that must stand there; one after a problem. */
    BigDecimal neededNumber(String column) {
        String text = needed(column);
        Optional<BigDecimal> number = Typed.number(text).filter(found -> found.signum() > 0);
        if (number.isEmpty() && !text.isEmpty()) {
            problem(column, "tariff.row.number");
        }
        return number.orElse(BigDecimal.ONE);
    }

    /** Notes the flaw of a cell, if it has one. */
    void flaw(String column, Optional<Flaw> flaw) {
        flaw.filter(found -> !text(column).isEmpty())
                .ifPresent(found ->
                        problem(column, found.message(), found.arguments().toArray()));
    }

    void problem(String column, String message, Object... arguments) {
        bad = true;
        problems.add(new RowProblem(
                row.number(), column, column.isEmpty() ? "" : Typed.shown(text(column)), message, List.of(arguments)));
    }

    boolean bad() {
        return bad;
    }
}
