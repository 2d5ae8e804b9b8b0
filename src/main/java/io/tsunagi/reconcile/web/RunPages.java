package io.tsunagi.reconcile.web;

import io.tsunagi.frame.Typing;
import io.tsunagi.reconcile.domain.CompareRecords;
import io.tsunagi.reconcile.domain.EnterAgain;
import io.tsunagi.reconcile.domain.ExplainDifferences;
import io.tsunagi.reconcile.domain.Field;
import io.tsunagi.reconcile.domain.PrintProtocol;
import io.tsunagi.reconcile.domain.Reason;
import io.tsunagi.reconcile.domain.SignReconciliation;
import io.tsunagi.reconcile.domain.Stage;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One reconciliation: which column is what, the differences, entering again, and its end. */
@Controller
class RunPages {

    private final RunView view;
    private final CompareRecords comparing;
    private final ExplainDifferences explaining;
    private final EnterAgain entering;
    private final SignReconciliation signing;
    private final PrintProtocol printing;
    private final DifferencesCsv csv;

    RunPages(
            RunView view,
            CompareRecords comparing,
            ExplainDifferences explaining,
            EnterAgain entering,
            SignReconciliation signing,
            PrintProtocol printing,
            DifferencesCsv csv) {
        this.view = view;
        this.comparing = comparing;
        this.explaining = explaining;
        this.entering = entering;
        this.signing = signing;
        this.printing = printing;
        this.csv = csv;
    }

    @GetMapping(ReconcileDoors.RUN)
    @PreAuthorize(ReconcileDoors.MAY_READ)
    String show(@PathVariable String ref, @RequestParam Map<String, String> asked, Model model) {
        return view.show(ref, asked, Typing.NOTHING, model);
    }

    @PostMapping(ReconcileDoors.RUN + "/comparison")
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    String compare(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return act(ref, typed, model, locale, flash, () -> {
            comparing.compare(ref, fields(typed));
            return "reconcile.done.compared";
        });
    }

    @PostMapping(ReconcileDoors.RUN + "/reasons")
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    String explain(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable List<Integer> id,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        model.addAttribute("chosen", id == null ? List.of() : id);
        return act(ref, typed, model, locale, flash, () -> {
            Reason reason = reason(typed.getOrDefault("reason", ""));
            String note = typed.getOrDefault("note", "");
            int number = typed.getOrDefault("which", "").equals("all")
                    ? explaining.explainAll(ref, AskedFilter.of(typed).filter(), reason, note)
                    : explaining.explain(ref, id == null ? List.of() : id, reason, note);
            flash.addFlashAttribute("told", number);
            return "reconcile.done.explained";
        });
    }

    @PostMapping(ReconcileDoors.RUN + "/differences/{id}/reopening")
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    String reopen(
            @PathVariable String ref,
            @PathVariable int id,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return act(ref, typed, model, locale, flash, () -> {
            explaining.reopen(ref, id);
            return "reconcile.done.reopened";
        });
    }

    @PostMapping(ReconcileDoors.RUN + "/differences/{id}/shield")
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    String decide(
            @PathVariable String ref,
            @PathVariable int id,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return act(ref, typed, model, locale, flash, () -> {
            explaining.decide(ref, id, typed.getOrDefault("same", "").equals("yes"), typed.getOrDefault("note", ""));
            return "reconcile.done.decided";
        });
    }

    @PostMapping(ReconcileDoors.RUN + "/stages/{stage}/sent")
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    String sent(
            @PathVariable String ref,
            @PathVariable Stage stage,
            @RequestParam(required = false) @Nullable List<Integer> id,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        model.addAttribute("chosen", id == null ? List.of() : id);
        return act(ref, typed, model, locale, flash, () -> {
            entering.sent(ref, stage, id == null ? List.of() : id);
            return "reconcile.done.sent";
        });
    }

    @PostMapping(ReconcileDoors.RUN + "/stages/{stage}/done")
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    String done(
            @PathVariable String ref,
            @PathVariable Stage stage,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return act(ref, typed, model, locale, flash, () -> {
            entering.done(ref, stage, typed.getOrDefault("note", ""));
            return "reconcile.done.stage";
        });
    }

    @PostMapping(ReconcileDoors.RUN + "/signature")
    @PreAuthorize(ReconcileDoors.MAY_SIGN)
    String sign(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return act(ref, typed, model, locale, flash, () -> {
            signing.sign(ref, typed.getOrDefault("note", ""));
            return "reconcile.done.signed";
        });
    }

    @PostMapping(ReconcileDoors.RUN + "/withdrawal")
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    String withdraw(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return act(ref, typed, model, locale, flash, () -> {
            signing.withdraw(ref, typed.getOrDefault("note", ""));
            return "reconcile.done.withdrawn";
        });
    }

    @PostMapping(ReconcileDoors.RUN + "/print")
    @PreAuthorize(ReconcileDoors.MAY_READ)
    String print(@PathVariable String ref, Locale locale) {
        return "redirect:/papers/runs/" + printing.print(ref, locale).id() + ".pdf";
    }

    @GetMapping(path = ReconcileDoors.RUN + "/differences.csv", produces = "text/csv;charset=UTF-8")
    @PreAuthorize(ReconcileDoors.MAY_READ)
    @ResponseBody
    String csv(@PathVariable String ref, Locale locale) {
        return csv.of(view.find(ref), locale);
    }

    private String act(
            String ref,
            Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash,
            Supplier<String> work) {
        try {
            flash.addFlashAttribute("notice", work.get());
            return "redirect:/reconciliations/" + ref + back(typed);
        } catch (Refused refused) {
            return view.show(ref, typed, view.typing(typed, refused, locale), model);
        }
    }

    private static String back(Map<String, String> typed) {
        AskedFilter filter = AskedFilter.of(typed);
        return typed.containsKey("open")
                ? "?open=" + plain(filter.open()) + "&show=" + plain(filter.show()) + "&stage=" + plain(filter.stage())
                : "";
    }

    private static String plain(String word) {
        return word.replaceAll("[^A-Za-z_]", "");
    }

    static Map<Field, Integer> fields(Map<String, String> typed) {
        Map<Field, Integer> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String column = typed.getOrDefault(field.name(), "");
            if (column.matches("[0-9]{1,3}")) {
                fields.put(field, Integer.parseInt(column));
            }
        }
        return fields;
    }

    private static Reason reason(String name) {
        return Arrays.stream(Reason.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.at("reason", "reconcile.refused.reason")));
    }
}
