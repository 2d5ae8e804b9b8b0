package io.tsunagi.partnerdesk.domain;

import io.tsunagi.bulletin.PublishedBulletins;
import io.tsunagi.bulletin.PublishedBulletins.PublishedBulletin;
import io.tsunagi.declaration.Clearances;
import io.tsunagi.declaration.Clearances.Clearance;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shipment.Consignments;
import io.tsunagi.shipment.Consignments.Consignment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a partner's desk shows. Row-level security keeps every question to the rows of the partner who asks. */
@Service
public class ReadDesk {

    /** Rows of a page. */
    public static final int PAGE = 50;

    private static final int MOST_DISRUPTIONS = 20;

    private final PartnerTasks tasks;
    private final Consignments consignments;
    private final Clearances clearances;
    private final Disruptions disruptions;
    private final PublishedBulletins bulletins;

    ReadDesk(
            PartnerTasks tasks,
            Consignments consignments,
            Clearances clearances,
            Disruptions disruptions,
            PublishedBulletins bulletins) {
        this.tasks = tasks;
        this.consignments = consignments;
        this.clearances = clearances;
        this.disruptions = disruptions;
        this.bulletins = bulletins;
    }

    /** A disruption that reaches the partner, with what was published about it, the newest first. */
    public record News(Disruption disruption, List<PublishedBulletin> bulletins) {}

    /** A task with what was said and given. */
    public record Sheet(PartnerTask task, List<Reply> replies, List<GivenFile> files) {}

    /** The tasks of a partner, the newest first. */
    @Transactional(readOnly = true)
    public List<PartnerTask> tasks(UUID partner) {
        return tasks.of(partner);
    }

    /** Tasks that were answered and wait for the house. */
    @Transactional(readOnly = true)
    public List<PartnerTask> answered() {
        return tasks.answered();
    }

    /** One task. */
    @Transactional(readOnly = true)
    public Sheet task(String reference) {
        PartnerTask task = tasks.find(reference).orElseThrow(() -> new NotHere(reference));
        return new Sheet(task, tasks.replies(reference), tasks.files(reference));
    }

    /** Every file that the partner gave, the newest first. */
    @Transactional(readOnly = true)
    public List<GivenFile> evidence(UUID partner) {
        return tasks.given(partner);
    }

    /** A file with its content. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(String task, UUID file) {
        return tasks.content(task, file);
    }

    /** Consignments of the partner, one more than a page when there are more. */
    public List<Consignment> consignments(UUID partner, @Nullable String after) {
        return consignments.of(partner, after, PAGE + 1);
    }

    /** Declarations of the partner, one more than a page when there are more. */
    public List<Clearance> declarations(UUID partner, @Nullable String before) {
        return clearances.of(partner, before, PAGE + 1);
    }

    /** Disruptions that reach the partner, the newest first, with the published bulletins of each. */
    @Transactional(readOnly = true)
    public List<News> news(UUID partner) {
        return disruptions.all().stream()
                .filter(one -> one.partnerIds().contains(partner))
                .limit(MOST_DISRUPTIONS)
                .map(one -> new News(
                        one,
                        bulletins.of(one.reference()).stream()
                                .sorted(Comparator.comparingInt(PublishedBulletin::number)
                                        .reversed())
                                .toList()))
                .filter(news -> !news.bulletins().isEmpty())
                .toList();
    }
}
