package io.tsunagi.reconcile.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.reconcile.domain.Difference;
import io.tsunagi.reconcile.domain.Difference.What;
import io.tsunagi.reconcile.domain.Differences;
import io.tsunagi.reconcile.domain.EnterAgain;
import io.tsunagi.reconcile.domain.Reason;
import io.tsunagi.reconcile.domain.Run;
import io.tsunagi.reconcile.domain.Runs;
import io.tsunagi.reconcile.domain.UploadExport;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Gathers what the page of one reconciliation shows. */
@Component
class RunView {

    private static final int PAGE = 50;

    private final Runs runs;
    private final Differences differences;
    private final EnterAgain entering;
    private final UploadExport uploading;
    private final MessageSource messages;

    RunView(Runs runs, Differences differences, EnterAgain entering, UploadExport uploading, MessageSource messages) {
        this.runs = runs;
        this.differences = differences;
        this.entering = entering;
        this.uploading = uploading;
        this.messages = messages;
    }

    Run find(String reference) {
        return runs.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    Typing typing(Map<String, String> typed, Refused refused, Locale locale) {
        return Typing.of(typed, refused.refusals(), messages, locale);
    }

    /** Fills the model; the name of the page depends on where it stands. */
    @Transactional(readOnly = true)
    String show(String reference, Map<String, String> asked, Typing typing, Model model) {
        Run run = find(reference);
        model.addAttribute("run", run);
        model.addAttribute("typing", typing);
        if (run.result() == null) {
            if (run.state() == Run.State.UPLOADED) {
                List<List<String>> first = uploading.first(run);
                model.addAttribute("rows", first.subList(1, first.size()));
            }
            return "reconcile/columns";
        }
        AskedFilter filter = AskedFilter.of(asked);
        int after = number(asked.getOrDefault("after", "0"));
        List<Difference> page = differences.page(reference, filter.filter(), after, PAGE + 1);
        model.addAttribute("filter", filter);
        model.addAttribute("page", page.subList(0, Math.min(PAGE, page.size())));
        model.addAttribute("next", page.size() > PAGE ? page.get(PAGE - 1).id() : null);
        model.addAttribute("counts", differences.counts(reference));
        model.addAttribute("left", differences.unexplained(reference));
        model.addAttribute("stages", entering.stages(reference));
        model.addAttribute("reasons", Reason.values());
        model.addAttribute("whats", What.values());
        return "reconcile/run";
    }

    static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
