package io.tsunagi.recovery.domain;

import io.tsunagi.audit.AuditSearch;
import io.tsunagi.audit.AuditSearch.Filter;
import io.tsunagi.audit.AuditTrail.Entry;
import io.tsunagi.bulletin.PublishedBulletins;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.ReportPart;
import io.tsunagi.filing.FilingCounts;
import io.tsunagi.identity.People;
import io.tsunagi.identity.Person;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.recovery.domain.ReportContent.Bulletin;
import io.tsunagi.recovery.domain.ReportContent.Decision;
import io.tsunagi.recovery.domain.ReportContent.DeclarationCount;
import io.tsunagi.recovery.domain.ReportContent.Fate;
import io.tsunagi.recovery.domain.ReportContent.PaperProof;
import io.tsunagi.recovery.domain.ReportContent.Part;
import io.tsunagi.recovery.domain.ReportContent.ReachedPartner;
import io.tsunagi.recovery.domain.ReportContent.Served;
import io.tsunagi.recovery.domain.ViewFigures.Figures;
import io.tsunagi.shipment.Backlog.Ending;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what a disruption came to; before the closing the same, as far as it has got. */
@Service
public class CompileReport {

    /** What somebody decided for the whole disruption; single shipments and declarations are counted, not listed. */
    private static final List<String> DECISIONS = List.of(
            "disruption.",
            "mode.",
            "bulletin.published",
            "bulletin.withdrawn",
            "wave.released",
            "declaration.passed",
            "cost.letter-signed");

    /** What somebody did before another decided it, by the decision. */
    private static final Map<String, String> PREPARED = Map.of(
            "disruption.approved", "disruption.declared",
            "disruption.false-alarm", "disruption.declared",
            "bulletin.published", "bulletin.submitted",
            "wave.released", "wave.prepared",
            "declaration.passed", "declaration.submitted",
            "cost.letter-signed", "cost.letter-drafted");

    private static final int MOST_DECISIONS = 500;

    private final ViewImpact impact;
    private final ViewFigures figures;
    private final Records records;
    private final Timeline timeline;
    private final People people;
    private final Clock clock;

    CompileReport(
            ViewImpact impact, ViewFigures figures, Records records, Timeline timeline, People people, Clock clock) {
        this.impact = impact;
        this.figures = figures;
        this.records = records;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /** The report of that disruption as of now. */
    @Transactional(readOnly = true)
    public ReportContent compile(Disruption disruption) {
        String reference = disruption.reference();
        Map<String, String> names = new HashMap<>();
        Figures now = figures.now(disruption);
        return new ReportContent(
                reference,
                disruption.state(),
                disruption.titleJa(),
                disruption.titleEn(),
                clock.instant(),
                disruption.occurredAt(),
                disruption.systemUpAt(),
                disruption.closedAt(),
                partners(disruption),
                served(now, figures.endings(disruption)),
                now.declarations().stream()
                        .map(tally -> new DeclarationCount(tally.state().name(), tally.number()))
                        .toList(),
                records.filings().of(reference),
                timeline.of(disruption),
                decisions(reference, names),
                bulletins(reference, names),
                new PaperProof(
                        now.openPapers(),
                        records.papers().tally(reference).stream()
                                .map(tally -> new Fate(tally.disposition(), tally.number()))
                                .toList()),
                parts(reference),
                records.audit().counts(reference));
    }

    private List<Part> parts(String reference) {
        return records.parts()
                .orderedStream()
                .sorted(Comparator.comparingInt(ReportPart::place).thenComparing(ReportPart::name))
                .map(part ->
                        new Part(part.name(), part.of(reference, Locale.JAPANESE), part.of(reference, Locale.ENGLISH)))
                .toList();
    }

    private List<ReachedPartner> partners(Disruption disruption) {
        return impact.partners(disruption).stream()
                .map(affected -> new ReachedPartner(
                        affected.partner().code(),
                        affected.partner().nameJa(),
                        affected.partner().nameEn(),
                        affected.depth(),
                        affected.whyJa(),
                        affected.whyEn()))
                .toList();
    }

    private static List<Served> served(Figures now, List<Ending> endings) {
        Map<Integer, Ending> unserved =
                endings.stream().collect(Collectors.toMap(Ending::priority, Function.identity()));
        return now.shipments().stream()
                .map(count -> {
                    Ending ending = unserved.getOrDefault(count.priority(), new Ending(count.priority(), 0, 0, 0));
                    return new Served(
                            "P" + count.priority(),
                            count.delivered(),
                            count.released(),
                            count.open(),
                            count.held(),
                            ending.missing(),
                            ending.returned(),
                            ending.cancelled());
                })
                .toList();
    }

    private List<Decision> decisions(String reference, Map<String, String> names) {
        Map<String, String> preparers = new HashMap<>();
        records.audit()
                .page(Filter.about(reference).only(List.copyOf(PREPARED.values())), null, MOST_DECISIONS)
                .forEach(entry -> preparers.put(
                        entry.change().action() + " " + entry.change().reference(), entry.who()));
        return records.audit().page(Filter.about(reference).only(DECISIONS), null, MOST_DECISIONS).stream()
                .sorted(Comparator.comparingLong(Entry::sequence))
                .map(entry -> new Decision(
                        entry.at(),
                        entry.change().action(),
                        entry.change().reference(),
                        entry.who(),
                        name(entry.who(), names),
                        entry.change().note(),
                        prepared(entry, preparers, names)))
                .toList();
    }

    private String prepared(Entry entry, Map<String, String> preparers, Map<String, String> names) {
        String before = PREPARED.getOrDefault(entry.change().action(), "");
        String who = preparers.getOrDefault(before + " " + entry.change().reference(), entry.who());
        return who.equals(entry.who()) ? "" : name(who, names);
    }

    private List<Bulletin> bulletins(String reference, Map<String, String> names) {
        return records.bulletins().of(reference).stream()
                .map(bulletin -> new Bulletin(
                        bulletin.number(),
                        bulletin.reference(),
                        bulletin.publishedAt(),
                        bulletin.titleJa(),
                        bulletin.titleEn(),
                        name(bulletin.writtenBy(), names),
                        name(bulletin.publishedBy(), names),
                        bulletin.nextUpdateAt()))
                .toList();
    }

    private String name(String login, Map<String, String> names) {
        return names.computeIfAbsent(
                login, unknown -> people.find(unknown).map(Person::displayName).orElse(unknown));
    }

    /** What other features keep that a report quotes. */
    @Service
    record Records(
            AuditSearch audit,
            PublishedBulletins bulletins,
            PaperRegister papers,
            FilingCounts filings,
            ObjectProvider<ReportPart> parts) {}
}
