package io.tsunagi.frame;

import io.tsunagi.shared.ExerciseMark;
import io.tsunagi.storage.InExercise;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks every answer of an exercise: programs read the header {@code Tsunagi-Exercise}, and the name of each file that is saved
 * begins with EXERCISE.
 */
@Component
@InExercise
@Order(Ordered.HIGHEST_PRECEDENCE)
class ExerciseAnswers extends OncePerRequestFilter {

    private static final String DISPOSITION = "Content-Disposition";
    private static final String BEFORE = "EXERCISE-";

    private final ExerciseMark mark;

    ExerciseAnswers(ExerciseMark mark) {
        this.mark = mark;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Tsunagi-Exercise", mark.house());
        chain.doFilter(request, new Marking(response));
    }

    /** The value with the mark in its file names, once each. */
    static String marked(String disposition) {
        return disposition
                .replaceAll("(?i)(filename=\"?)(?!\"?" + BEFORE + ")(?!=\\?)", "$1" + BEFORE)
                .replaceAll("(?i)(filename=\"?=\\?UTF-8\\?Q\\?)(?!" + BEFORE + ")", "$1" + BEFORE)
                .replaceAll("(?i)(filename\\*=UTF-8'')(?!" + BEFORE + ")", "$1" + BEFORE);
    }

    private static final class Marking extends HttpServletResponseWrapper {

        Marking(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, value(name, value));
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, value(name, value));
        }

        private static String value(String name, String value) {
            return DISPOSITION.equalsIgnoreCase(name) && value != null ? marked(value) : value;
        }
    }
}
