package io.tsunagi.risk.web;

import io.tsunagi.frame.Typing;
import io.tsunagi.risk.domain.Today;
import io.tsunagi.risk.domain.question.AnswerQuestionnaire.Sheet;
import io.tsunagi.risk.domain.question.AskQuestionnaire;
import io.tsunagi.risk.domain.question.Questionnaire;
import io.tsunagi.risk.domain.question.Questionnaires;
import io.tsunagi.risk.domain.question.ReviewAnswers;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The house's side of questionnaires: send, look at what came back, accept, ask again, take back. */
@Controller
class QuestionnairePages {

    private final AskQuestionnaire asking;
    private final ReviewAnswers reviewing;
    private final Views views;
    private final PartnerRiskPage page;
    private final RiskWords words;

    QuestionnairePages(
            AskQuestionnaire asking, ReviewAnswers reviewing, Views views, PartnerRiskPage page, RiskWords words) {
        this.asking = asking;
        this.reviewing = reviewing;
        this.views = views;
        this.page = page;
        this.words = words;
    }

    @GetMapping("/risk/questionnaires")
    @PreAuthorize(RiskDoors.MAY_READ)
    String waiting(Model model, Locale locale) {
        model.addAttribute("rows", views.waiting(words, locale));
        return "risk/questionnaires";
    }

    @PostMapping("/partners/{code}/risk/questionnaires")
    @PreAuthorize(RiskDoors.MAY_ACT)
    String ask(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        AskQuestionnaire.Asked asked;
        try {
            asked = asking.ask(new AskQuestionnaire.Command(
                    code,
                    RiskWords.typed(typed, "template"),
                    RiskWords.typed(typed, "contact"),
                    RiskWords.typed(typed, "mail"),
                    RiskWords.number(typed, "days")));
        } catch (Refused refused) {
            return page.show(code, words.typing(typed, refused, locale), model, locale);
        }
        flash.addFlashAttribute("notice", asked.link() == null ? "question.notice.open" : "question.notice.asked");
        if (asked.link() != null) {
            flash.addFlashAttribute("link", asked.link());
        }
        return "redirect:/risk/questionnaires/" + asked.reference();
    }

    @GetMapping(RiskDoors.QUESTIONNAIRE)
    @PreAuthorize(RiskDoors.MAY_READ)
    String show(@PathVariable String ref, Model model, Locale locale) {
        return show(ref, Typing.NOTHING, model, locale);
    }

    @PostMapping(RiskDoors.QUESTIONNAIRE + "/{act:acceptance|return|calling-off}")
    @PreAuthorize(RiskDoors.MAY_ACT)
    String act(
            @PathVariable String ref,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            switch (act) {
                case "acceptance" -> reviewing.accept(ref);
                case "return" -> reviewing.giveBack(ref, RiskWords.typed(typed, "why"));
                default -> reviewing.callOff(ref, RiskWords.typed(typed, "why"));
            }
        } catch (Refused refused) {
            return show(ref, words.typing(typed, refused, locale), model, locale);
        }
        flash.addFlashAttribute("notice", "question.notice." + act);
        return "redirect:/risk/questionnaires/" + ref;
    }

    private String show(String ref, Typing typing, Model model, Locale locale) {
        Sheet sheet = reviewing.sheet(ref);
        Questionnaire one = sheet.questionnaire();
        model.addAttribute("one", one);
        model.addAttribute("state", views.state(one));
        model.addAttribute("lines", QuestionLine.of(sheet, Typing.NOTHING, locale));
        model.addAttribute("partner", RiskWords.name(words.partner(one.partnerId()), locale));
        model.addAttribute("code", words.partner(one.partnerId()).code());
        model.addAttribute("typing", typing);
        return "risk/questionnaire";
    }

    /** Questionnaires with what a page says of them. */
    @org.springframework.stereotype.Component("riskQuestionnaireViews")
    record Views(Questionnaires questionnaires, Today today) {

        String state(Questionnaire one) {
            return one.shown(today.now(), today.day());
        }

        List<Row> waiting(RiskWords words, Locale locale) {
            List<Questionnaire> waiting = questionnaires.waiting();
            Map<UUID, String> names = waiting.isEmpty() ? Map.of() : words.names(locale);
            return waiting.stream()
                    .map(one -> new Row(one, names.getOrDefault(one.partnerId(), "")))
                    .toList();
        }
    }

    /** A questionnaire that waits, with the partner's name. */
    record Row(Questionnaire one, String partner) {}
}
