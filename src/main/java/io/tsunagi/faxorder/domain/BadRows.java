package io.tsunagi.faxorder.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;

/** A table with bad rows: nothing of it was taken. Pages show the rows; a program gets them as refusals at {@code row[n].column}. */
public class BadRows extends Refused {

    private static final long serialVersionUID = 1L;

    private final transient List<RowProblem> problems;

    /** With every problem that was found. */
    BadRows(List<RowProblem> problems) {
        this(problems, List.of());
    }

    /** With what else is wrong with the form that the table came with. */
    BadRows(List<RowProblem> problems, List<Refusal> others) {
        super(refusals(problems, others));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the rows. */
    public List<RowProblem> problems() {
        return problems;
    }

    private static List<Refusal> refusals(List<RowProblem> problems, List<Refusal> others) {
        List<Refusal> refusals = new ArrayList<>(others);
        problems.forEach(problem -> refusals.add(new Refusal(
                "row[%d].%s".formatted(problem.row(), problem.column()), problem.message(), problem.arguments())));
        return refusals;
    }
}
