package io.tsunagi.bulletin.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.storage.RowScope;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What everybody may know without signing in: which disruptions run and what was published about them. It hands out no name,
 * no address and no row of a partner; a disruption that nobody has confirmed or written about stays inside.
 */
@Service
public class PublicStatus {

    private final Disruptions disruptions;
    private final Bulletins bulletins;
    private final TransactionTemplate transaction;

    PublicStatus(Disruptions disruptions, Bulletins bulletins, TransactionTemplate transaction) {
        this.disruptions = disruptions;
        this.bulletins = bulletins;
        this.transaction = transaction;
    }

    /** Every running disruption that is public, newest first. */
    public List<Situation> running() {
        return RowScope.asHouse(() -> transaction.execute(status -> disruptions.running().stream()
                .map(this::situation)
                .filter(PublicStatus::isPublic)
                .toList()));
    }

    /** One disruption, over or not; empty when it does not exist or is not public. */
    public Optional<Situation> of(String disruption) {
        return RowScope.asHouse(() -> transaction.execute(
                status -> disruptions.find(disruption).map(this::situation).filter(PublicStatus::isPublic)));
    }

    private Situation situation(Disruption disruption) {
        return new Situation(disruption, bulletins.published(disruption.reference()));
    }

    static boolean isPublic(Situation situation) {
        State state = situation.disruption().state();
        boolean confirmed = state != State.DECLARED && state != State.FALSE_ALARM;
        return confirmed || !situation.bulletins().isEmpty();
    }

    /**
     * A disruption as outsiders may see it.
     *
     * @param bulletins published ones, in the order of their numbers
     */
    public record Situation(Disruption disruption, List<Bulletin> bulletins) {}
}
