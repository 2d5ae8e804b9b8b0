package io.tsunagi.paper.domain.form;

import io.tsunagi.paper.domain.form.FormDefinition.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the press does to the rows of a table before it draws them, for forms whose completion rules say so (輸出申告書, for one).
 *
 * @param grouping which rows become one, and their order; null to leave them as given
 * @param note what is repeated in the last row; null for nothing
 * @param fractions columns whose quantities below one unit are written in two parts
 */
public record RowRules(
        @Nullable Grouping grouping,
        @Nullable Note note,
        @Nullable List<Fraction> fractions) {

    /** A quantity below one unit is 0 in its own column and its decimals in another one. */
    public record Fraction(String quantity, String decimals) {}

    /**
     * Rows with the same key become one; then all are ordered by amount, the highest first; then those with a small amount are
     * marked, and several of them become one last row under the key of the dearest.
     *
     * @param key columns that have to be equal
     * @param add columns whose numbers are added up
     * @param units columns that have to agree, or the columns of {@code add} other than the amount are left empty
     * @param amount column of the amount
     * @param small highest amount that counts as small
     * @param mark column of the mark
     * @param several mark of the row that stands for several small ones
     * @param single mark of a row that is small alone
     */
    public record Grouping(
            List<String> key,
            List<String> add,
            List<String> units,
            String amount,
            long small,
            String mark,
            String several,
            String single) {}

    /**
     * A value that is written into the last row when the amounts come to more than a limit.
     *
     * @param value name of the value
     * @param column that takes it
     * @param amount column that is added up
     * @param above the limit, which itself is not enough
     * @param unless name of the value that can make it needless
     * @param is what that value is then
     * @param label of {@code unless}, which has no box of its own
     */
    public record Note(
            String value,
            String column,
            String amount,
            long above,
            String unless,
            String is,
            @Nullable Words label) {}

    /** Columns that the rules fill, so that nobody types into them. */
    public Set<String> filled() {
        Set<String> filled = new java.util.TreeSet<>();
        if (fractions != null) {
            fractions.forEach(fraction -> filled.add(fraction.decimals()));
        }
        if (note != null) {
            filled.add(note.column());
        }
        return filled;
    }

    /** Names of the values that the rules ask for and that need not have a box. */
    public Set<String> facts() {
        return note == null ? Set.of() : Set.of(note.value(), note.unless());
    }
}
