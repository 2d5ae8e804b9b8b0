package io.tsunagi.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.audit.AuditSearch;
import io.tsunagi.audit.AuditTrail.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit record for programs. */
@RestController
@Tag(name = "Audit")
class AuditApi {

    private static final int PAGE = 100;

    private final AuditSearch search;

    AuditApi(AuditSearch search) {
        this.search = search;
    }

    @GetMapping("/api/v1/audit-entries")
    @PreAuthorize("hasAnyRole('AUDITOR', 'ADMINISTRATOR', 'MANAGER')")
    @Operation(
            summary = "Audit entries, newest first",
            description =
                    "Filter by reference (a case, or a disruption and all that belongs to it), who, beginning of the "
                            + "action, day in Japan. A page holds 100; ask again with before = next for older ones.")
    AuditEntries entries(AuditQuery query) {
        List<Entry> entries = search.page(query.filter(), query.before(), PAGE + 1);
        boolean more = entries.size() > PAGE;
        List<Entry> shown = more ? entries.subList(0, PAGE) : entries;
        return new AuditEntries(
                shown.stream().map(AuditEntry::of).toList(),
                more ? shown.get(PAGE - 1).sequence() : null);
    }

    /**
     * A page of entries.
     *
     * @param next value of {@code before} for the page after; null on the last one
     */
    record AuditEntries(List<AuditEntry> entries, @Nullable Long next) {}

    /** An entry, flat. */
    record AuditEntry(
            long sequence,
            Instant at,
            String who,
            String action,
            String reference,
            @Nullable String disruption,
            @Nullable String from,
            @Nullable String to,
            String note) {

        static AuditEntry of(Entry entry) {
            return new AuditEntry(
                    entry.sequence(),
                    entry.at(),
                    entry.who(),
                    entry.change().action(),
                    entry.change().reference(),
                    entry.change().disruption(),
                    entry.change().from(),
                    entry.change().to(),
                    entry.change().note());
        }
    }
}
