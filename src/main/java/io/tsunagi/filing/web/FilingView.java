package io.tsunagi.filing.web;

import io.tsunagi.filing.FilingState;
import io.tsunagi.filing.domain.Filing;
import io.tsunagi.filing.domain.FilingContent;
import io.tsunagi.filing.domain.HandInFiling;
import io.tsunagi.filing.domain.ReadFilings;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.paper.FormCatalogue.Form;
import io.tsunagi.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of a filing's page. */
@Component
class FilingView {

    private final ReadFilings reading;
    private final MessageSource messages;
    private final SignedIn signedIn;
    private final Times times;

    FilingView(ReadFilings reading, MessageSource messages, SignedIn signedIn, Times times) {
        this.reading = reading;
        this.messages = messages;
        this.signedIn = signedIn;
        this.times = times;
    }

    /** The page as saved. In a draft only what somebody typed is marked; an empty box of a growing draft is no error yet. */
    String show(String reference, Model model, Locale locale) {
        ReadFilings.View view = reading.view(reference);
        return show(view, view.filing().content(), typed(view), Typing.NOTHING, model, locale);
    }

    /** The page as saved, with everything that is missing. */
    String showChecked(String reference, Model model, Locale locale) {
        ReadFilings.View view = reading.view(reference);
        model.addAttribute("checked", true);
        return show(view, view.filing().content(), view.wrong(), Typing.NOTHING, model, locale);
    }

    /** The page with a draft that was refused, just as it was typed. */
    String showDraft(String reference, FilingContent typed, List<Refusal> refusals, Model model, Locale locale) {
        model.addAttribute("refusedDraft", true);
        return show(reading.view(reference), typed, refusals, Typing.NOTHING, model, locale);
    }

    /** The page with a step that was refused, just as it was typed. */
    String showStep(String reference, Map<String, String> typed, List<Refusal> refusals, Model model, Locale locale) {
        ReadFilings.View view = reading.view(reference);
        List<Refusal> all = new ArrayList<>(typed(view));
        all.addAll(refusals);
        return show(view, view.filing().content(), all, Typing.of(typed, refusals, messages, locale), model, locale);
    }

    private String show(
            ReadFilings.View view,
            FilingContent content,
            List<Refusal> refusals,
            Typing step,
            Model model,
            Locale locale) {
        Filing filing = view.filing();
        Person me = signedIn.person();
        boolean drafts = me.is(Role.BROKER) || me.is(Role.MANAGER);
        Map<String, List<String>> errors = Typing.words(refusals, messages, locale);
        boolean editable = drafts && filing.state() == FilingState.DRAFT;
        model.addAttribute("view", view);
        model.addAttribute("filing", filing);
        model.addAttribute("state", filing.state().name());
        model.addAttribute("title", view.form().name(locale));
        model.addAttribute("authority", view.form().authority().in(locale));
        model.addAttribute(
                "unverified",
                view.form().unverified() == null
                        ? null
                        : view.form().unverified().in(locale));
        List<FieldView> fields = FieldView.of(view.form().fields(), "", content.boxes(), errors, locale);
        List<List<FieldView>> lines = lines(view.form(), content, editable, errors, locale);
        model.addAttribute("fields", fields);
        model.addAttribute("lines", lines);
        model.addAttribute("wholeErrors", ofNoField(errors, fields, lines));
        model.addAttribute("moreLines", content.lines().size() < view.form().mostRows());
        model.addAttribute("errors", errors);
        model.addAttribute("editable", editable);
        model.addAttribute("drafts", drafts);
        model.addAttribute("mayExamine", filing.mayExamine(me));
        model.addAttribute("mayTakeBack", filing.mayTakeBack(me));
        model.addAttribute("step", step);
        model.addAttribute("answers", HandInFiling.ANSWERS.stream().sorted().toList());
        model.addAttribute("nowInput", times.input(times.now()));
        model.addAttribute("dueInput", filing.dueAt() == null ? "" : times.input(filing.dueAt()));
        model.addAttribute("missing", view.wrong().size());
        return "filing/filing";
    }

    /** The rows of the table; an open draft always has one to type into. */
    private static List<List<FieldView>> lines(
            Form form, FilingContent content, boolean editable, Map<String, List<String>> errors, Locale locale) {
        List<List<FieldView>> lines = new ArrayList<>();
        int rows = Math.max(content.lines().size(), editable && !form.columns().isEmpty() ? 1 : 0);
        for (int i = 0; i < rows; i++) {
            Map<String, String> typed =
                    i < content.lines().size() ? content.lines().get(i) : Map.of();
            lines.add(FieldView.of(form.columns(), "lines[" + i + "].", typed, errors, locale));
        }
        return lines;
    }

    /** Reasons that belong to the whole form, to the table, or to a name that is no field of it. */
    private static List<String> ofNoField(
            Map<String, List<String>> errors, List<FieldView> fields, List<List<FieldView>> lines) {
        Set<String> shown = Stream.concat(fields.stream(), lines.stream().flatMap(List::stream))
                .map(FieldView::field)
                .collect(Collectors.toSet());
        return errors.entrySet().stream()
                .filter(entry -> !shown.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static List<Refusal> typed(ReadFilings.View view) {
        FilingContent content = view.filing().content();
        return view.wrong().stream()
                .filter(refusal -> !content.typedAt(refusal.field()).isBlank())
                .toList();
    }
}
