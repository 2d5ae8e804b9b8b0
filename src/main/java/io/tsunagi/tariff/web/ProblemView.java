package io.tsunagi.tariff.web;

import io.tsunagi.tariff.domain.RowProblem;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What is wrong in a row, in words. */
record ProblemView(int row, String column, String cell, String words) {

    static ProblemView of(RowProblem problem, MessageSource messages, Locale locale) {
        return new ProblemView(
                problem.row(),
                problem.column(),
                problem.cell(),
                messages.getMessage(problem.message(), problem.arguments().toArray(), locale));
    }
}
