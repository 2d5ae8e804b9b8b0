package io.tsunagi.filing.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.declaration.DeclarationFacts;
import io.tsunagi.declaration.DeclarationFacts.OpenCase;
import io.tsunagi.declaration.domain.route.CaseRoute;
import io.tsunagi.filing.FilingState;
import io.tsunagi.filing.domain.Filings.Row;
import io.tsunagi.filing.domain.Filings.Tally;
import io.tsunagi.frame.Times;
import io.tsunagi.obligation.Obligations;
import io.tsunagi.obligation.Obligations.Owed;
import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.paper.FormCatalogue.Form;
import io.tsunagi.paper.FormDuties;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.PaperRegister.Paper;
import io.tsunagi.pool.NumberPools.Drawn;
import io.tsunagi.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what pages and REST ask about filings. */
@Service
public class ReadFilings {

    /** Rows of one page of the list. */
    public static final int PAGE = 50;

    private final FilingFile file;
    private final Filings filings;
    private final FilingForms forms;
    private final FormCatalogue catalogue;
    private final DeclarationFacts cases;
    private final PaperRegister papers;
    private final Surroundings around;
    private final AuditTrail audit;
    private final Times times;

    ReadFilings(
            FilingFile file,
            Filings filings,
            FilingForms forms,
            FormCatalogue catalogue,
            DeclarationFacts cases,
            PaperRegister papers,
            Surroundings around,
            AuditTrail audit,
            Times times) {
        this.file = file;
        this.filings = filings;
        this.forms = forms;
        this.catalogue = catalogue;
        this.cases = cases;
        this.papers = papers;
        this.around = around;
        this.audit = audit;
        this.times = times;
    }

    /** One filing with everything around it. */
    @Transactional(readOnly = true)
    public View view(String reference) {
        Filing filing = file.read(reference);
        return new View(
                filing,
                forms.of(filing.begun()),
                forms.check(filing),
                filings.facts(filing),
                papers.of(reference),
                around.routing().of(filing).orElse(null),
                around.numbers().of(reference),
                around.obligations().of(reference),
                audit.of(reference));
    }

    /** What would be wrong with another content, which is not saved. */
    @Transactional(readOnly = true)
    public List<Refusal> check(String reference, FilingContent typed) {
        Filing filing = file.read(reference);
        forms.refuseStrangers(forms.of(filing.begun()), typed);
        return forms.check(new Filing(
                filing.begun(),
                filing.state(),
                filing.edition(),
                typed,
                filing.drafters(),
                filing.examiner(),
                filing.remark(),
                filing.contentHash(),
                filing.dueAt(),
                filing.version()));
    }

    /** The filing alone. */
    @Transactional(readOnly = true)
    public Filing filing(String reference) {
        return file.read(reference);
    }

    /** A page of the list and the reference where the next one begins. */
    @Transactional(readOnly = true)
    public Page page(String disruption, @Nullable FilingState state, @Nullable String before) {
        List<Row> rows = filings.page(disruption, state, before, PAGE + 1);
        if (rows.size() <= PAGE) {
            return new Page(rows, null);
        }
        List<Row> shown = rows.subList(0, PAGE);
        return new Page(List.copyOf(shown), shown.get(PAGE - 1).reference());
    }

    /** Filings of a case, newest first. */
    @Transactional(readOnly = true)
    public List<Row> ofCase(String caseReference) {
        return filings.ofCase(caseReference);
    }

    /** How many of a disruption stand in each state. */
    @Transactional(readOnly = true)
    public List<Tally> byState(String disruption) {
        return filings.byState(disruption);
    }

    /** The forms that may be chosen today. */
    public List<Form> offered() {
        return catalogue.offered(file.now().atZone(times.zone()).toLocalDate());
    }

    /** The cases of a disruption that a filing may be attached to. */
    @Transactional(readOnly = true)
    public List<OpenCase> cases(String disruption) {
        return cases.open(disruption);
    }

    /**
     * A filing and what is around it.
     *
     * @param wrong what keeps it from being handed on
     * @param facts oldest first
     * @param papers of every edition
     * @param route the rule card it stands under; null when no table speaks about its form
     * @param numbers from pools, oldest first
     * @param owed what it owes and owed, oldest first
     * @param history oldest first
     */
    public record View(
            Filing filing,
            Form form,
            List<Refusal> wrong,
            List<FilingFact> facts,
            List<Paper> papers,
            @Nullable CaseRoute route,
            List<Drawn> numbers,
            List<Owed> owed,
            List<AuditTrail.Entry> history) {

        /** Whether it is not handed in before it is said who at the authority allowed paper. */
        public boolean needsPermission() {
            return route != null && route.rule().action().needsAnswer();
        }

        /** How many copies the rule asks for when the form has another number of them; null otherwise. */
        public @Nullable Integer otherCopies() {
            Integer copies = route == null ? null : route.rule().copies();
            return copies == null || copies == form.copies().size() ? null : copies;
        }

        /** States that may be asked about, for all procedures of the form. */
        public List<String> states() {
            FormDuties.Route asked = form.duties().route();
            return asked == null ? List.of() : RouteFiling.states(asked);
        }

        /** Papers without disposition. */
        public long openPapers() {
            return papers.stream().filter(paper -> paper.disposition() == null).count();
        }
    }

    /** What stands around a filing and other classes answer. */
    @Component
    record Surroundings(RouteFiling routing, FilingNumbers numbers, Obligations obligations) {}

    /**
     * A page of the list.
     *
     * @param next null on the last page
     */
    public record Page(List<Row> rows, @Nullable String next) {}
}
