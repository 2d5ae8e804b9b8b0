package io.tsunagi.shipment.domain.bulk;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.RankedFilter;
import io.tsunagi.shipment.domain.SearchTerm;
import io.tsunagi.shipment.domain.SearchTerms;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what a decision about many shipments would change, and starts it. */
@Service
public class StartBulk {

    /** So many may be picked by hand; more are a filter. */
    public static final int PICKED = 200;

    private static final int WORDS_LEAST = 10;
    private static final int WORDS_MOST = 500;

    private final Disruptions disruptions;
    private final Shipments shipments;
    private final SearchTerms searchTerms;
    private final BulkRuns runs;
    private final References references;
    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final Clock clock;

    StartBulk(
            Disruptions disruptions,
            Shipments shipments,
            SearchTerms searchTerms,
            BulkRuns runs,
            References references,
            SignedIn signedIn,
            AuditTrail audit,
            Clock clock) {
        this.disruptions = disruptions;
        this.shipments = shipments;
        this.searchTerms = searchTerms;
        this.runs = runs;
        this.references = references;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What it would change now, and whom it would touch.
     *
     * @throws Refused as {@link #start} does about the choice
     */
    @Transactional(readOnly = true)
    public Preview preview(Choice choice) {
        BulkQuestion question = question(choice);
        List<Integer> numbers = runs.count(question, choice.action());
        boolean any = numbers.stream().anyMatch(number -> number > 0);
        return new Preview(
                numbers,
                any && choice.action().tells() ? runs.reach(question, choice.action()) : new BulkRuns.Reach(0, 0));
    }

    /**
     * Starts it; the same request is answered with the same run.
     *
     * @param reason null when nobody chose one
     * @param words of the person, needed with {@link BulkReason#OTHER}: 10 to 500 characters
     * @param tell whether each customer gets one notice when it has ended; without effect where nothing is to be told
     * @throws Refused without a reason, when nothing matches, more than {@value #PICKED} are picked, or a typed word is found in
     *     more customers and articles than are looked at
     */
    @Transactional
    public BulkRun start(UUID request, Choice choice, @Nullable BulkReason reason, String words, boolean tell) {
        var before = runs.of(request);
        if (before.isPresent()) {
            return before.get();
        }
        if (reason == null) {
            throw new Refused(Refusal.at("reason", "bulk.reason.needed"));
        }
        String said = words.strip();
        if (said.length() > WORDS_MOST || reason == BulkReason.OTHER && said.length() < WORDS_LEAST) {
            throw new Refused(Refusal.at("words", "bulk.words.needed", WORDS_LEAST, WORDS_MOST));
        }
        BulkQuestion question = question(choice);
        int total = runs.count(question, choice.action()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (total == 0) {
            throw new Refused(Refusal.of("bulk.nothing"));
        }
        BulkRun run = new BulkRun(
                UUID.randomUUID(),
                references.next("BL").toString(),
                request,
                choice.disruption(),
                choice.action(),
                reason,
                said,
                question,
                null,
                total,
                0,
                0,
                0,
                BulkRun.State.RUNNING,
                tell && choice.action().tells() ? BulkRun.Telling.ASKED : BulkRun.Telling.NONE,
                signedIn.person().login(),
                clock.instant(),
                null,
                null);
        if (!runs.add(run)) {
            return runs.of(request).orElseThrow();
        }
        audit.record(new AuditTrail.Change(
                "bulk.started",
                run.reference(),
                run.disruption(),
                null,
                "RUNNING",
                run.action() + " " + total + " " + reason + (said.isEmpty() ? "" : ": " + said)));
        return run;
    }

    private BulkQuestion question(Choice choice) {
        if (choice.references().size() > PICKED) {
            throw new Refused(Refusal.of("bulk.too-many-picked", PICKED));
        }
        Disruptions.Disruption disruption = disruptions
                .find(choice.disruption())
                .orElseThrow(() -> new Refused(Refusal.of("disruption.unknown", choice.disruption())));
        RankedFilter filter = choice.filter();
        List<UUID> partners = shipments.tallies(disruption.partnerIds()).stream()
                .map(Shipments.Tally::partnerId)
                .distinct()
                .filter(partner -> filter.shipper() == null || partner.equals(filter.shipper()))
                .sorted()
                .toList();
        return new BulkQuestion(choice.references(), partners, filter, terms(partners, choice));
    }

    private @Nullable List<SearchTerm> terms(List<UUID> partners, Choice choice) {
        String typed = choice.typed();
        if (typed == null || typed.isBlank() || !choice.references().isEmpty()) {
            return null;
        }
        SearchTerms.Found found = searchTerms.find(partners, typed.strip());
        if (found.more()) {
            throw new Refused(Refusal.of("bulk.word-too-wide", SearchTerms.MOST));
        }
        return found.terms();
    }

    /**
     * What would happen.
     *
     * @param numbers shipments of each class, P0 first
     * @param reach whom it would touch; zeros when nobody would be told
     */
    public record Preview(List<Integer> numbers, BulkRuns.Reach reach) {}

    /**
     * Which shipments, and what.
     *
     * @param references those, picked by hand; empty for all that match
     * @param typed word of the list's search field; null or blank for none
     */
    public record Choice(
            String disruption,
            BulkAction action,
            List<String> references,
            RankedFilter filter,
            @Nullable String typed) {}
}
