package io.tsunagi.overview.web;

import io.tsunagi.overview.web.Boards.Board;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/** Everything that runs on one page, the most urgent first. */
@Controller
@PreAuthorize(RunningPages.READERS)
class RunningPages {

    /** Who may see deadlines of law; nobody of outside. */
    static final String READERS = "hasAnyRole('MANAGER', 'COORDINATOR', 'BROKER', 'AUDITOR')";

    private final Boards boards;

    RunningPages(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/overview")
    String page(Model model, Locale locale) {
        model.addAttribute("board", boards.of(locale).html());
        return "overview/overview";
    }

    /** The figures alone, asked for when the stream says that they changed, or every two seconds without a stream. */
    @GetMapping(path = "/overview/board", produces = "text/html;charset=UTF-8")
    @Nullable
    ResponseEntity<String> board(Locale locale, WebRequest request, HttpServletResponse response) {
        Board board = boards.of(locale);
        response.setHeader("Cache-Control", "no-cache, private");
        // weak, because an answer with a strong one is never compressed
        if (request.checkNotModified("W/\"" + board.kept().version() + "-" + locale.getLanguage() + "\"")) {
            return null;
        }
        return ResponseEntity.ok(board.html());
    }
}
