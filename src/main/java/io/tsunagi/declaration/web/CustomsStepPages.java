package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.AcceptDeclaration;
import io.tsunagi.declaration.domain.LodgeDeclaration;
import io.tsunagi.declaration.domain.PayDuties;
import io.tsunagi.declaration.domain.PayDuties.Payment;
import io.tsunagi.declaration.domain.RefuseDeclaration;
import io.tsunagi.declaration.domain.ReleaseDeclaration;
import io.tsunagi.frame.Times;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a declaration at the customs office: lodged, accepted, paid, released or refused. */
@Controller
@RequestMapping("/declarations/{reference}")
@PreAuthorize("hasRole('BROKER')")
class CustomsStepPages {

    private final StepAnswer answer;
    private final Times times;
    private final LodgeDeclaration lodging;
    private final AcceptDeclaration accepting;
    private final PayDuties paying;
    private final ReleaseDeclaration releasing;
    private final RefuseDeclaration refusing;

    CustomsStepPages(
            StepAnswer answer,
            Times times,
            LodgeDeclaration lodging,
            AcceptDeclaration accepting,
            PayDuties paying,
            ReleaseDeclaration releasing,
            RefuseDeclaration refusing) {
        this.answer = answer;
        this.times = times;
        this.lodging = lodging;
        this.accepting = accepting;
        this.paying = paying;
        this.releasing = releasing;
        this.refusing = refusing;
    }

    @PostMapping("/lodging")
    String lodge(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer.to(
                reference,
                "lodged",
                typed,
                model,
                locale,
                flash,
                () -> lodging.lodge(
                        reference, StepAnswer.seen(typed, times), text(typed, "office"), text(typed, "handedOverBy")));
    }

    @PostMapping("/acceptance")
    String accept(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer.to(
                reference,
                "accepted",
                typed,
                model,
                locale,
                flash,
                () -> accepting.accept(reference, StepAnswer.seen(typed, times), text(typed, "number")));
    }

    @PostMapping("/payment")
    String pay(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        Payment payment = new Payment(
                text(typed, "slip"), text(typed, "receipt"), text(typed, "amount"), text(typed, "explanation"));
        return answer.to(
                reference,
                "paid",
                typed,
                model,
                locale,
                flash,
                () -> paying.pay(reference, StepAnswer.seen(typed, times), payment));
    }

    @PostMapping("/release")
    String release(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer.to(
                reference,
                "released",
                typed,
                model,
                locale,
                flash,
                () -> releasing.release(
                        reference,
                        StepAnswer.seen(typed, times),
                        text(typed, "number"),
                        text(typed, "by"),
                        text(typed, "givenBy")));
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer.to(
                reference,
                "refused",
                typed,
                model,
                locale,
                flash,
                () -> refusing.refuse(
                        reference, StepAnswer.seen(typed, times), text(typed, "reason"), text(typed, "givenBy")));
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }
}
