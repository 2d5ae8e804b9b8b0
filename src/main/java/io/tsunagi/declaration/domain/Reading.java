package io.tsunagi.declaration.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.declaration.DeclarationCounts;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Declarations.Position;
import io.tsunagi.declaration.domain.Declarations.Row;
import io.tsunagi.declaration.domain.route.CaseRoute;
import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.PaperRegister.Paper;
import io.tsunagi.pool.NumberPools.Drawn;
import io.tsunagi.tariff.Tariff;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what pages, REST and other features ask about declarations. */
@Service
public class Reading implements DeclarationCounts {

    /** Rows of one page of the list. */
    public static final int PAGE = 50;

    private static final int FORMERS = 20;

    private final Declarations declarations;
    private final PaperRegister papers;
    private final AuditTrail audit;
    private final CaseRouting routing;
    private final Tariff tariff;
    private final RequiredDocuments documents;
    private final CaseNumbers numbers;

    Reading(
            Declarations declarations,
            PaperRegister papers,
            AuditTrail audit,
            CaseRouting routing,
            Tariff tariff,
            RequiredDocuments documents,
            CaseNumbers numbers) {
        this.declarations = declarations;
        this.papers = papers;
        this.audit = audit;
        this.routing = routing;
        this.tariff = tariff;
        this.documents = documents;
        this.numbers = numbers;
    }

    /** One declaration with everything around it. */
    @Transactional(readOnly = true)
    public View view(String reference) {
        PaperDeclaration declaration = declarations.find(reference).orElseThrow(() -> new NotHere(reference));
        List<Drawn> drawn = numbers.of(reference);
        return new View(
                declaration,
                routing.of(declaration.taken()),
                DraftCheck.of(declaration.content(), tariff).and(documents.missing(declaration.content())),
                declarations.facts(declaration),
                papers.of(reference),
                drawn,
                numbers.lacksOne(declaration, drawn),
                audit.of(reference));
    }

    /** The newest twenty other declarations of the same importer. */
    @Transactional(readOnly = true)
    public List<Row> formerOf(PaperDeclaration declaration) {
        return declarations.newestOf(declaration.taken().partnerId(), FORMERS + 1).stream()
                .filter(row -> !row.reference().equals(declaration.reference()))
                .limit(FORMERS)
                .toList();
    }

    /** A page of the list and the place where the next one begins. */
    @Transactional(readOnly = true)
    public Page page(String disruption, @Nullable DeclarationState state, @Nullable Position after) {
        List<Row> rows = declarations.page(disruption, state, after, PAGE + 1);
        if (rows.size() <= PAGE) {
            return new Page(rows, null);
        }
        List<Row> shown = rows.subList(0, PAGE);
        return new Page(List.copyOf(shown), shown.get(PAGE - 1).position());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Tally> byState(String disruption) {
        return declarations.byState(disruption);
    }

    /**
     * A declaration and what is around it.
     *
     * @param route the rule it was taken under
     * @param check of its content against the tables as they are now
     * @param facts oldest first
     * @param papers of every edition
     * @param numbers drawn from pools, oldest first
     * @param lacksNumber whether it is printed without a live number although its office has a pool in force
     * @param history oldest first
     */
    public record View(
            PaperDeclaration declaration,
            CaseRoute route,
            DraftCheck check,
            List<Fact> facts,
            List<Paper> papers,
            List<Drawn> numbers,
            boolean lacksNumber,
            List<AuditTrail.Entry> history) {

        /** Whether the rule wants an answer of the authority that nobody recorded yet for the present edition. */
        public boolean awaitsAnswer() {
            return route.rule().action().needsAnswer()
                    && facts.stream()
                            .noneMatch(fact -> fact.kind() == Fact.Kind.AUTHORITY_ANSWERED
                                    && fact.edition() == declaration.edition());
        }

        /** Papers without disposition. */
        public long openPapers() {
            return papers.stream().filter(paper -> paper.disposition() == null).count();
        }
    }

    /**
     * A page of the list.
     *
     * @param next null on the last page
     */
    public record Page(List<Row> rows, @Nullable Position next) {}
}
