package io.tsunagi.paper.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.paper.PaperCameBack;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.paper.domain.Papers.Scan;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormDefinition.Words;
import io.tsunagi.paper.domain.form.Forms;
import io.tsunagi.shared.Reference;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Places scanned pages in the register. */
@Service
class PlaceScans implements PaperScans {

    private static final Pattern LIKE_OURS = Pattern.compile(".*/[sS]/[^/]+|[A-Z2-7]{" + SignedCodes.LENGTH + "}");

    private final IdentifyPaper identify;
    private final Papers papers;
    private final Pictures pictures;
    private final Forms forms;
    private final Symbols symbols;
    private final AuditTrail audit;
    private final WhoActs who;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlaceScans(
            IdentifyPaper identify,
            Papers papers,
            Pictures pictures,
            Forms forms,
            Symbols symbols,
            AuditTrail audit,
            WhoActs who,
            ApplicationEventPublisher events,
            Clock clock) {
        this.identify = identify;
        this.papers = papers;
        this.pictures = pictures;
        this.forms = forms;
        this.symbols = symbols;
        this.audit = audit;
        this.who = who;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Seen look(String code, String source) {
        String text = code.strip();
        if (Reference.isValid(text) || !LIKE_OURS.matcher(text).matches()) {
            return new Seen(Outcome.FOREIGN, null, 0, null);
        }
        IdentifyPaper.Found found = identify.identify(text);
        if (found.paper() == null) {
            return new Seen(outcome(found.outcome()), null, 0, null);
        }
        RegisteredPaper paper = papers.lock(found.paper().reference()).orElseThrow();
        papers.addScan(paper.reference(), new Scan(found.page(), clock.instant(), who.login(), source));
        Picture before = of(paper.reference(), found.page()).stream()
                .filter(picture -> !picture.source().name().equals(source))
                .findFirst()
                .orElse(null);
        return new Seen(outcome(found.outcome()), paper.toPaper(), found.page(), before);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Named> find(String scannedOrTyped) {
        IdentifyPaper.Found found = identify.identify(scannedOrTyped);
        return Optional.ofNullable(found.paper())
                .filter(paper -> found.outcome() != ScanOutcome.FORGED)
                .map(paper -> {
                    Words title = title(paper);
                    return new Named(paper.toPaper(), found.page(), title.ja(), title.en());
                });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(String reference, int page, Source source) {
        place(reference, page, source, null);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(String reference, int page, Source source, @Nullable Sight sight) {
        RegisteredPaper paper =
                papers.lock(reference).orElseThrow(() -> new Refused(Refusal.at("sheet", "paper.unknown", reference)));
        if (page < 1 || page > paper.pages()) {
            throw new Refused(Refusal.at("page", "paper.picture.no-page", reference, paper.pages()));
        }
        View view = sight == null ? null : view(paper, sight);
        if (pictures.add(reference, page, source, view, clock.instant(), who.login())) {
            audit.record(new Change("paper.came-back", reference, paper.disruption(), null, null, source.name()));
            tell(paper);
        }
    }

    /** Tells that a paper is back when each of its pages has a picture. */
    private void tell(RegisteredPaper paper) {
        String reference = paper.reference();
        if (pictures.counts(List.of(reference)).getOrDefault(reference, 0) == paper.pages()) {
            events.publishEvent(new PaperCameBack(reference, paper.form(), paper.caseReference(), paper.disruption()));
        }
    }

    private @Nullable View view(RegisteredPaper paper, Sight sight) {
        return forms.find(paper.form(), paper.edition())
                .flatMap(form -> LaySheet.of(form, symbols.modules(sight.code()), sight))
                .map(laid -> new View(sight.raw(), laid.map(), laid.margin()))
                .orElse(null);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeAway(String source) {
        for (String reference : pictures.withdraw(source, clock.instant(), who.login())) {
            String disruption =
                    papers.find(reference).map(RegisteredPaper::disruption).orElse(null);
            audit.record(new Change("paper.taken-away", reference, disruption, null, null, source));
        }
    }

    @Override
    public List<Picture> of(Collection<String> sources) {
        return pictures.ofSources(sources);
    }

    @Override
    public List<Picture> of(String paper, int page) {
        return pictures.ofPaper(paper).stream()
                .filter(picture -> picture.page() == page)
                .toList();
    }

    @Override
    public List<Missing> missing(Collection<String> runs, @Nullable String disruption, int limit) {
        return pictures.gaps(runs, disruption, limit).stream().map(this::titled).toList();
    }

    private Missing titled(Pictures.Gap gap) {
        Words title = title(gap.paper());
        return new Missing(gap.paper().toPaper(), gap.page(), title.ja(), title.en());
    }

    private Words title(RegisteredPaper paper) {
        return forms.find(paper.form(), paper.edition())
                .map(FormDefinition::title)
                .orElse(new Words(paper.form(), paper.form()));
    }

    private static Outcome outcome(ScanOutcome outcome) {
        return switch (outcome) {
            case KNOWN -> Outcome.KNOWN;
            case VOIDED -> Outcome.VOID;
            case EXPIRED -> Outcome.EXPIRED;
            case FORGED -> Outcome.FORGED;
            case UNKNOWN -> Outcome.UNKNOWN;
        };
    }
}
