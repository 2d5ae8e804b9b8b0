package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.domain.Outbox.Undelivered;
import io.tsunagi.frame.NotHere;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the copies of a bulletin, page by page, and which did not arrive in the whole house. */
@Service
public class ReadDeliveries {

    /** Rows of a page. */
    public static final int PAGE = 100;

    private final Bulletins bulletins;
    private final Outbox outbox;

    ReadDeliveries(Bulletins bulletins, Outbox outbox) {
        this.bulletins = bulletins;
        this.outbox = outbox;
    }

    /** A page of copies; {@code next} is the id to go on after, null on the last page. */
    public record Page(List<Delivery> copies, @Nullable UUID next) {

        static Page of(List<Delivery> oneMore) {
            boolean more = oneMore.size() > PAGE;
            List<Delivery> page = more ? oneMore.subList(0, PAGE) : oneMore;
            return new Page(page, more ? page.get(PAGE - 1).id() : null);
        }
    }

    /**
     * Copies of a bulletin, by address.
     *
     * @param state only those; null for all
     * @param after id of the last copy of the page before; null for the first page, an unknown one begins anew
     */
    @Transactional(readOnly = true)
    public Page of(String bulletin, Delivery.@Nullable State state, @Nullable UUID after) {
        Bulletin here = bulletins.find(bulletin).orElseThrow(() -> new NotHere(bulletin));
        Set<Delivery.State> states = state == null ? Set.copyOf(Arrays.asList(Delivery.State.values())) : Set.of(state);
        Delivery last = after == null ? null : outbox.find(after).orElse(null);
        return Page.of(outbox.page(here.reference(), states, last, PAGE + 1));
    }

    /** How many copies of a bulletin stand where; states without copies are left out. */
    @Transactional(readOnly = true)
    public Map<Delivery.State, Long> numbers(String bulletin) {
        return outbox.numbers(bulletin);
    }

    /** Copies for recipients that did not arrive, of every bulletin, the oldest first. */
    @Transactional(readOnly = true)
    public Page undelivered(@Nullable UUID after) {
        return Page.of(outbox.undelivered(after, PAGE + 1));
    }

    /** How many of these there are, and since when; empty for none. */
    @Transactional(readOnly = true)
    public Optional<Undelivered> undelivered() {
        return outbox.undelivered();
    }
}
