package io.tsunagi.supply.domain;

import io.tsunagi.bulletin.PublicBoards;
import io.tsunagi.storage.RowScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody may know of supply without signing in: the public entries of a public disruption, without any person. */
@Service
public class PublicSupply implements PublicBoards.Annex {

    /** Rows of a page. */
    public static final int PAGE = 100;

    private final PublicBoards boards;
    private final Entries entries;
    private final TransactionTemplate transaction;

    PublicSupply(PublicBoards boards, Entries entries, TransactionTemplate transaction) {
        this.boards = boards;
        this.entries = entries;
        this.transaction = transaction;
    }

    /**
     * A page of a disruption's supply status; empty when the disruption does not exist or is not public.
     *
     * @param partner null for all shippers
     * @param begin how the SKU begins; empty for any
     */
    public Optional<Board> of(String disruption, @Nullable UUID partner, String begin, Entries.@Nullable After after) {
        return boards.of(disruption)
                .map(title -> RowScope.asHouse(() -> transaction.execute(status -> {
                    List<Entry> found = entries.published(disruption, partner, begin.strip(), after, PAGE + 1);
                    boolean more = found.size() > PAGE;
                    List<Entry> rows = more ? found.subList(0, PAGE) : found;
                    Entry last = more ? rows.get(PAGE - 1) : null;
                    return new Board(
                            disruption,
                            title,
                            entries.summary(disruption),
                            rows,
                            last == null
                                    ? null
                                    : new Entries.After(last.status().sku(), last.partnerId()));
                })));
    }

    @Override
    public Optional<PublicBoards.Link> link(String disruption) {
        Entries.Summary summary = RowScope.asHouse(() -> transaction.execute(status -> entries.summary(disruption)));
        return summary.published() == 0
                ? Optional.empty()
                : Optional.of(new PublicBoards.Link(
                        "supply.public.link", summary.published(), "/status/" + disruption + "/supply"));
    }

    /**
     * What stands on the public page.
     *
     * @param next key of the page after; null on the last one
     */
    public record Board(
            String disruption,
            PublicBoards.Title title,
            Entries.Summary summary,
            List<Entry> rows,
            Entries.@Nullable After next) {

        /** When the last change became public. */
        public @Nullable Instant changedAt() {
            return summary.changedAt();
        }
    }
}
