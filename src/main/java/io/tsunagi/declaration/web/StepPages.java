package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.CloseDeclaration;
import io.tsunagi.declaration.domain.CorrectDeclaration;
import io.tsunagi.declaration.domain.PrintDeclaration;
import io.tsunagi.declaration.domain.RecordAnswer;
import io.tsunagi.declaration.domain.RecordAnswer.Decision;
import io.tsunagi.declaration.domain.Seen;
import io.tsunagi.declaration.domain.WithdrawDeclaration;
import io.tsunagi.declaration.domain.WithdrawTwin;
import io.tsunagi.frame.Times;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a declaration inside the house: twin, print, correct, close, withdraw. */
@Controller
@RequestMapping("/declarations/{reference}")
@PreAuthorize("hasRole('BROKER')")
class StepPages {

    private final StepAnswer answer;
    private final Times times;
    private final WithdrawTwin twin;
    private final RecordAnswer answering;
    private final PrintDeclaration printing;
    private final CorrectDeclaration correcting;
    private final CloseDeclaration closing;
    private final WithdrawDeclaration withdrawing;

    StepPages(
            StepAnswer answer,
            Times times,
            WithdrawTwin twin,
            RecordAnswer answering,
            PrintDeclaration printing,
            CorrectDeclaration correcting,
            CloseDeclaration closing,
            WithdrawDeclaration withdrawing) {
        this.answer = answer;
        this.times = times;
        this.twin = twin;
        this.answering = answering;
        this.printing = printing;
        this.correcting = correcting;
        this.closing = closing;
        this.withdrawing = withdrawing;
    }

    @PostMapping("/twin")
    String twin(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer.to(reference, "twin", typed, model, locale, flash, () -> {
            Seen seen = StepAnswer.seen(typed, times);
            String evidence = typed.getOrDefault("evidence", "");
            if (typed.getOrDefault("outcome", "").equals("REFUSED")) {
                twin.refused(reference, evidence);
            } else {
                twin.withdraw(reference, seen, evidence);
            }
        });
    }

    private static @Nullable Decision decision(String typed) {
        return Stream.of(Decision.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer.to(reference, "answered", typed, model, locale, flash, () -> {
            Seen seen = StepAnswer.seen(typed, times);
            answering.record(
                    reference,
                    seen,
                    decision(typed.getOrDefault("decision", "")),
                    typed.getOrDefault("authority", ""),
                    typed.getOrDefault("answer", ""));
        });
    }

    @PostMapping("/printing")
    String print(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer.to(reference, "printed", typed, model, locale, flash, () -> printing.print(reference));
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer.to(
                reference,
                "corrected",
                typed,
                model,
                locale,
                flash,
                () -> correcting.correct(reference, typed.getOrDefault("reason", "")));
    }

    @PostMapping("/closing")
    String close(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer.to(reference, "closed", typed, model, locale, flash, () -> closing.close(reference));
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer.to(
                reference,
                "withdrawn",
                typed,
                model,
                locale,
                flash,
                () -> withdrawing.withdraw(
                        reference, typed.getOrDefault("reason", ""), typed.getOrDefault("consent", "")));
    }
}
