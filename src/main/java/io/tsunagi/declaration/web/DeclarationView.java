package io.tsunagi.declaration.web;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Assessment;
import io.tsunagi.declaration.domain.DraftCheck;
import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.HandleMatters;
import io.tsunagi.declaration.domain.KeepCopy;
import io.tsunagi.declaration.domain.Matter;
import io.tsunagi.declaration.domain.Origins;
import io.tsunagi.declaration.domain.PaperDeclaration;
import io.tsunagi.declaration.domain.PrintSlip;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.declaration.domain.RequiredDocuments;
import io.tsunagi.declaration.domain.fill.Proposal;
import io.tsunagi.declaration.domain.received.CopyKind;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.obligation.Obligations;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.shared.Refusal;
import io.tsunagi.tariff.Tariff;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of the declaration's pages. */
@Component
class DeclarationView {

    /** Kind of a partner that is an authority. */
    private static final String AUTHORITY = "CUSTOMS";

    private final Reading reading;
    private final HandleMatters matters;
    private final SupplyChainMap map;
    private final MessageSource messages;
    private final SignedIn signedIn;
    private final Times times;
    private final Tariff tariff;
    private final RequiredDocuments documents;
    private final Obligations obligations;
    private final KeepCopy keeping;
    private final PrintSlip slips;

    DeclarationView(
            Reading reading,
            HandleMatters matters,
            SupplyChainMap map,
            MessageSource messages,
            SignedIn signedIn,
            Times times,
            Tariff tariff,
            RequiredDocuments documents,
            Obligations obligations,
            KeepCopy keeping,
            PrintSlip slips) {
        this.reading = reading;
        this.matters = matters;
        this.documents = documents;
        this.obligations = obligations;
        this.keeping = keeping;
        this.slips = slips;
        this.map = map;
        this.messages = messages;
        this.signedIn = signedIn;
        this.times = times;
        this.tariff = tariff;
    }

    /** The case page, as saved. */
    String show(String reference, Model model, Locale locale) {
        Reading.View view = reading.view(reference);
        DraftContent saved = view.declaration().content();
        return show(view, saved, entered(view.check(), saved), Typing.NOTHING, model, locale);
    }

    /** The case page with a draft that was refused, just as it was typed. */
    String showDraft(String reference, DraftContent typed, List<Refusal> refusals, Model model, Locale locale) {
        model.addAttribute("refusedDraft", true);
        return show(reading.view(reference), typed, refusals, Typing.NOTHING, model, locale);
    }

    /** The case page with a proposal that is not saved yet. */
    String showProposal(String reference, Proposal proposal, Model model, Locale locale) {
        Reading.View view = reading.view(reference);
        DraftContent draft = proposal.draft();
        model.addAttribute("proposal", proposal);
        model.addAttribute(
                "proposalNotes",
                Typing.words(proposal.notes(), messages, locale).values().stream()
                        .flatMap(List::stream)
                        .toList());
        List<Refusal> wrong = entered(DraftCheck.of(draft, tariff), draft);
        String page = show(view, draft, wrong, Typing.NOTHING, model, locale);
        model.addAttribute("form", form(draft, wrong, proposal.changed(), locale));
        return page;
    }

    /** The case page with a step that was refused, just as it was typed. */
    String showStep(String reference, Map<String, String> typed, List<Refusal> refusals, Model model, Locale locale) {
        Reading.View view = reading.view(reference);
        DraftContent saved = view.declaration().content();
        return show(
                view, saved, entered(view.check(), saved), Typing.of(typed, refusals, messages, locale), model, locale);
    }

    /** The form alone, for counting while somebody types. */
    FormView form(DraftContent draft, List<Refusal> refusals, Locale locale) {
        return form(draft, refusals, Set.of(), locale);
    }

    private FormView form(DraftContent draft, List<Refusal> refusals, Set<String> proposed, Locale locale) {
        Map<String, List<String>> errors = Typing.words(refusals, messages, locale);
        Map<String, List<String>> warnings =
                Typing.words(DraftCheck.of(draft, tariff).warnings(), messages, locale);
        Assessment assessment = Assessment.of(draft);
        List<String> blocks = Typing.words(assessment.blocks(), messages, locale).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        return FormView.of(
                draft,
                assessment,
                Origins.of(draft, tariff),
                new FormView.Findings(errors, warnings, blocks, proposed, documents.neededBy(draft)));
    }

    /** Names of partners by id, in the language of the page. */
    Map<UUID, String> partnerNames(Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        return map.partners().stream()
                .collect(Collectors.toMap(Partner::id, partner -> japanese ? partner.nameJa() : partner.nameEn()));
    }

    /** Names of the partners who may own goods: an authority imports nothing. */
    Map<UUID, String> importerNames(Locale locale) {
        Map<UUID, String> names = new HashMap<>(partnerNames(locale));
        map.partners().stream()
                .filter(partner -> partner.kind().equals(AUTHORITY))
                .forEach(partner -> names.remove(partner.id()));
        return names;
    }

    private String show(
            Reading.View view, DraftContent draft, List<Refusal> refusals, Typing step, Model model, Locale locale) {
        PaperDeclaration declaration = view.declaration();
        boolean broker = signedIn.person().is(Role.BROKER);
        model.addAttribute("view", view);
        model.addAttribute("declaration", declaration);
        model.addAttribute("form", form(draft, refusals, locale));
        model.addAttribute("formErrors", Typing.words(refusals, messages, locale));
        model.addAttribute("editable", broker && declaration.state() == DeclarationState.DRAFT);
        model.addAttribute("broker", broker);
        model.addAttribute("mayExamine", mayExamine(declaration));
        model.addAttribute("copies", keeping.of(declaration.reference()));
        model.addAttribute("slip", slips.live(declaration.reference()));
        model.addAttribute("slipMayPrint", PrintSlip.mayPrint(declaration.state()));
        model.addAttribute("slipDays", PrintSlip.DAYS);
        model.addAttribute("copyKinds", CopyKind.values());
        model.addAttribute("owed", obligations.of(declaration.reference()));
        model.addAttribute("matters", matters.of(declaration));
        model.addAttribute(
                "raisable",
                Arrays.stream(Matter.Kind.values())
                        .filter(kind -> matters.mayRaise(kind, declaration.state()))
                        .toList());
        model.addAttribute("me", signedIn.person());
        model.addAttribute("step", step);
        model.addAttribute("blank", Typing.NOTHING);
        model.addAttribute("nowInput", times.input(times.now()));
        model.addAttribute(
                "partnerName",
                partnerNames(locale).getOrDefault(declaration.taken().partnerId(), ""));
        model.addAttribute(
                "missing",
                DraftCheck.of(draft, tariff).refusals().size()
                        + documents.missing(draft).size());
        return "declaration/case";
    }

    private boolean mayExamine(PaperDeclaration declaration) {
        return signedIn.person().is(Role.EXAMINER)
                && declaration.state() == DeclarationState.SUBMITTED
                && !declaration.drafters().contains(signedIn.person().login());
    }

    /** What is wrong in boxes that somebody filled; empty boxes of a growing draft are no error yet. */
    private static List<Refusal> entered(DraftCheck check, DraftContent draft) {
        return check.refusals().stream()
                .filter(refusal -> !draft.typedAt(refusal.field()).isBlank())
                .toList();
    }
}
