package io.tsunagi.subscription.domain;

import io.tsunagi.bulletin.PublicBoards;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.shared.Reference;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.Consignments;
import io.tsunagi.shipment.Lanes;
import io.tsunagi.storage.RowScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may hear of that. Without an account: a disruption on the public page; a consignment whose reference one holds; a
 * lane or a partner by its code, of which it is not said whether we have it. People of a partner: only what is theirs.
 */
@Component
class Targets {

    private final PublicBoards boards;
    private final Disruptions disruptions;
    private final Consignments consignments;
    private final Lanes lanes;
    private final SupplyChainMap map;

    Targets(PublicBoards boards, Disruptions disruptions, Consignments consignments, Lanes lanes, SupplyChainMap map) {
        this.boards = boards;
        this.disruptions = disruptions;
        this.consignments = consignments;
        this.lanes = lanes;
        this.map = map;
    }

    /**
     * The target as it is kept.
     *
     * @param about the partner that is meant; null where the name says it all, or where there is none
     */
    record Target(String name, @Nullable UUID about) {}

    /**
     * What is meant.
     *
     * @throws Refused at {@code target}, in the same words whether it does not exist or is not for the asker
     */
    Target of(Wish wish, @Nullable Asker asker) {
        return switch (wish.what()) {
            case DISRUPTION -> disruption(wish.target(), asker);
            case CONSIGNMENT -> consignment(wish.target(), asker);
            case LANE -> lane(wish.target(), asker);
            case PARTNER -> partner(wish.target(), asker);
        };
    }

    private Target disruption(String typed, @Nullable Asker asker) {
        String reference = reference(typed, "D").orElseThrow(() -> refused(Kind.DISRUPTION));
        boolean known = asker == null
                ? boards.of(reference).isPresent()
                : disruptions
                        .find(reference)
                        .filter(one ->
                                asker.partner() == null || one.partnerIds().contains(asker.partner()))
                        .isPresent();
        if (!known) {
            throw refused(Kind.DISRUPTION);
        }
        return new Target(reference, null);
    }

    private Target consignment(String typed, @Nullable Asker asker) {
        String reference = reference(typed, "S").orElseThrow(() -> refused(Kind.CONSIGNMENT));
        return within(asker, () -> consignments.find(reference))
                .map(one -> new Target(reference, one.partnerId()))
                .orElseThrow(() -> refused(Kind.CONSIGNMENT));
    }

    private Target lane(String site, @Nullable Asker asker) {
        UUID partner = asker == null ? null : asker.partner();
        if (partner != null
                && !within(asker, () -> lanes.used(Set.of(partner), List.of(site)))
                        .contains(site)) {
            throw refused(Kind.LANE);
        }
        return new Target(site, null);
    }

    private Target partner(String code, @Nullable Asker asker) {
        Optional<UUID> meant = RowScope.asHouse(() -> map.partner(code).map(Partner::id));
        UUID own = asker == null ? null : asker.partner();
        boolean strange = own != null && !meant.equals(Optional.of(own));
        if (strange || asker != null && meant.isEmpty()) {
            throw refused(Kind.PARTNER);
        }
        return new Target(code, meant.orElse(null));
    }

    private static Optional<String> reference(String typed, String kind) {
        return Reference.isValid(typed) && Reference.parse(typed).kind().equals(kind)
                ? Optional.of(Reference.parse(typed).toString())
                : Optional.empty();
    }

    /** People of a partner see the rows of that partner alone; for everybody else the reference is what lets them. */
    private static <T> T within(@Nullable Asker asker, Supplier<T> work) {
        UUID partner = asker == null ? null : asker.partner();
        return partner == null ? RowScope.asHouse(work) : RowScope.asPartner(partner, work);
    }

    private static Refused refused(Kind kind) {
        return new Refused(Refusal.at("target", "subscription.refused." + kind));
    }
}
