package io.tsunagi.risk.web;

import io.tsunagi.frame.AddressLimit;
import io.tsunagi.frame.Typing;
import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.question.AnswerQuestionnaire;
import io.tsunagi.risk.domain.question.AnswerQuestionnaire.Sheet;
import io.tsunagi.risk.domain.question.AnswerQuestionnaire.Typed;
import io.tsunagi.risk.domain.question.AnswerQuestionnaire.Upload;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where somebody without an account answers a questionnaire by a link. Links that are over and secrets that nobody gave out answer the
 * same 404; an address that asks more than {@value #A_MINUTE} times a minute waits. It works in the scope of that partner alone, and
 * what was uploaded is never shown again here.
 */
@Controller
class AnswerPages {

    private static final int A_MINUTE = 120;
    private static final String PAGE = "risk/answer";

    private final AnswerQuestionnaire answering;
    private final RiskWords words;
    private final AddressLimit limit;

    AnswerPages(AnswerQuestionnaire answering, RiskWords words, Clock clock) {
        this.answering = answering;
        this.words = words;
        this.limit = new AddressLimit(clock, A_MINUTE);
    }

    @GetMapping("/q/{token}")
    String show(
            @PathVariable String token,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse answer) {
        return waits(request, answer, model) ? PAGE : show(token, Typing.NOTHING, model, locale, answer);
    }

    @PostMapping("/q/{token}")
    String save(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            @RequestParam Map<String, MultipartFile> files,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse answer,
            RedirectAttributes flash)
            throws IOException {
        if (waits(request, answer, model)) {
            return PAGE;
        }
        Optional<UUID> partner = RowScope.asHouse(() -> answering.partner(token));
        if (partner.isEmpty()) {
            return show(token, Typing.NOTHING, model, locale, answer);
        }
        Typed said = said(typed, files);
        try {
            RowScope.asPartner(partner.get(), () -> answering.save(token, said));
        } catch (Refused refused) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(token, words.typing(typed, refused, locale), model, locale, answer);
        }
        if (!said.send()) {
            flash.addFlashAttribute("notice", "question.notice.saved");
        }
        return "redirect:/q/{token}";
    }

    private String show(String token, Typing typing, Model model, Locale locale, HttpServletResponse answer) {
        answer.setHeader("X-Robots-Tag", "noindex");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<Sheet> sheet = RowScope.asHouse(() -> answering.partner(token))
                .flatMap(partner -> RowScope.asPartner(partner, () -> answering.open(token)));
        if (sheet.isEmpty()) {
            answer.setStatus(HttpStatus.NOT_FOUND.value());
        }
        boolean japanese = locale.getLanguage().equals("ja");
        sheet.ifPresent(one -> {
            model.addAttribute("one", one.questionnaire());
            model.addAttribute(
                    "title",
                    japanese ? one.template().titleJa() : one.template().titleEn());
            model.addAttribute(
                    "intro",
                    japanese ? one.template().introJa() : one.template().introEn());
            model.addAttribute("lines", QuestionLine.of(one, typing, locale));
        });
        model.addAttribute("token", token);
        model.addAttribute("typing", typing);
        return PAGE;
    }

    private static Typed said(Map<String, String> typed, Map<String, MultipartFile> given) throws IOException {
        Map<Ingredient, String> answers = new EnumMap<>(Ingredient.class);
        Map<Ingredient, String> notes = new EnumMap<>(Ingredient.class);
        List<Upload> files = new ArrayList<>();
        for (Ingredient item : Ingredient.allAttested()) {
            String answer = RiskWords.typed(typed, "answer-" + item);
            String day = RiskWords.typed(typed, "day-" + item);
            answers.put(item, answer.equals("DAY") ? (day.isEmpty() ? "-" : day) : answer);
            notes.put(item, RiskWords.typed(typed, "note-" + item));
            MultipartFile file = given.get("file-" + item);
            if (file != null && !file.isEmpty()) {
                String name = file.getOriginalFilename();
                files.add(new Upload(item, name == null ? "" : name, file.getBytes()));
            }
        }
        return new Typed(
                answers,
                notes,
                files,
                RiskWords.typed(typed, "name"),
                typed.getOrDefault("act", "").equals("send"));
    }

    private boolean waits(HttpServletRequest request, HttpServletResponse answer, Model model) {
        Duration wait = limit.enter(request);
        if (wait.isZero()) {
            return false;
        }
        answer.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        answer.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(AddressLimit.seconds(wait)));
        model.addAttribute("wait", AddressLimit.seconds(wait));
        return true;
    }
}
