package io.tsunagi.partner.web;

import io.tsunagi.partner.domain.AccessCard;
import io.tsunagi.partner.domain.Accesses;
import io.tsunagi.partner.domain.ContactCard;
import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.IdentifierScheme;
import io.tsunagi.partner.domain.Identifiers;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.SecondFactor;
import io.tsunagi.partner.domain.SubcontractCard;
import io.tsunagi.partner.domain.SystemCard;
import io.tsunagi.partner.domain.WayIn;
import io.tsunagi.partner.domain.graph.GraphSource;
import io.tsunagi.partner.domain.graph.SupplyGraph;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the page of one partner, in the language of the page. */
@Component
class PartnerPage {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Most shippers named on the page, and most partners whom one system reaches; the blast radius names the others. */
    private static final int SHIPPERS = 60;

    private static final int PARTNERS = 15;

    private final PartnerBook book;
    private final Identifiers identifiers;
    private final Accesses accesses;
    private final GraphSource graph;
    private final Clock clock;

    PartnerPage(PartnerBook book, Identifiers identifiers, Accesses accesses, GraphSource graph, Clock clock) {
        this.book = book;
        this.identifiers = identifiers;
        this.accesses = accesses;
        this.graph = graph;
        this.clock = clock;
    }

    /** One partner with all that is known. */
    @Transactional(readOnly = true)
    public Shown of(PartnerCard partner, Locale locale) {
        SupplyGraph map = graph.now();
        LocalDate today = LocalDate.now(clock.withZone(TOKYO));
        UUID id = partner.id();
        return new Shown(
                partner.code(),
                PartnerViews.name(partner, locale),
                partner.kind().name(),
                identifiers.of(id).stream()
                        .map(one -> new Known(
                                one.scheme(), one.value(), one.scheme().proof().name()))
                        .toList(),
                map.systemsOf(id).stream()
                        .map(system -> system(map, system, locale))
                        .sorted(Comparator.comparing(OwnSystem::name))
                        .toList(),
                map.needsOf(id).stream().map(need -> need(map, need, locale)).toList(),
                map.contractorsOf(id).stream()
                        .map(work -> tier(map, work, work.contractorId(), locale))
                        .toList(),
                map.principalsOf(id).stream()
                        .map(work -> tier(map, work, work.partnerId(), locale))
                        .toList(),
                PartnerViews.reach(map.shippersOf(id), SHIPPERS, locale),
                accesses.of(id).stream()
                        .map(one -> new Account(one, one.needsReview(today)))
                        .toList(),
                book.contacts(id).stream()
                        .map(one -> new Phone(one, one.isOld(today)))
                        .toList());
    }

    private static OwnSystem system(SupplyGraph map, SystemCard system, Locale locale) {
        return new OwnSystem(
                system.id(),
                PartnerViews.name(system, locale),
                system.kind().name(),
                system.rto().toHours(),
                system.rto().toMinutesPart(),
                system.rloPercent(),
                AskedView.of(
                        map,
                        map.inherited().of(system.id()),
                        from -> !from.systemId().equals(system.id()),
                        locale),
                PartnerViews.reach(map.affectedBy(system.id()), PARTNERS, locale));
    }

    private static Need need(SupplyGraph map, DependencyCard need, Locale locale) {
        SystemCard needed = map.system(need.systemId()).orElseThrow();
        SystemCard stops = need.stopsSystemId() == null
                ? null
                : map.system(need.stopsSystemId()).orElse(null);
        return new Need(
                need.id(),
                needed.partnerCode(),
                (PartnerViews.japanese(locale) ? needed.partnerNameJa() : needed.partnerNameEn()) + " "
                        + PartnerViews.name(needed, locale),
                PartnerViews.japanese(locale) ? need.impactJa() : need.impactEn(),
                stops == null ? null : PartnerViews.name(stops, locale),
                need.source(),
                AskedView.of(map, map.inherited().of(need), from -> !from.id().equals(need.id()), locale));
    }

    private static Tier tier(SupplyGraph map, SubcontractCard work, UUID other, Locale locale) {
        PartnerCard card = map.partner(other).orElseThrow();
        return new Tier(
                work.id(),
                card.code(),
                PartnerViews.name(card, locale),
                PartnerViews.japanese(locale) ? work.workJa() : work.workEn(),
                work.wayIn(),
                work.mfa(),
                work.note());
    }

    /** The page of one partner. */
    record Shown(
            String code,
            String name,
            String kind,
            List<Known> identifiers,
            List<OwnSystem> systems,
            List<Need> needs,
            List<Tier> contractors,
            List<Tier> principals,
            PartnerViews.Reach shippers,
            List<Account> accounts,
            List<Phone> contacts) {}

    /** An identifier; how far it was checked. */
    record Known(IdentifierScheme scheme, String value, String proof) {}

    /** A system of the partner, with what is asked of it and whom its failure reaches. */
    record OwnSystem(
            UUID id,
            String name,
            String kind,
            long rtoHours,
            int rtoMinutes,
            int rloPercent,
            List<AskedView> asked,
            PartnerViews.Reach reaches) {}

    /** What the partner needs. */
    record Need(
            UUID id,
            String ownerCode,
            String system,
            String impact,
            @Nullable String stops,
            String source,
            List<AskedView> asked) {}

    /** Somebody who works for the partner, or for whom it works. */
    record Tier(UUID id, String code, String name, String work, WayIn wayIn, SecondFactor mfa, String note) {

        /** Whether somebody may come in without a second factor. */
        public boolean isDoubtful() {
            return wayIn == WayIn.UNKNOWN || wayIn != WayIn.NONE && mfa != SecondFactor.YES;
        }
    }

    /** An account with us. */
    record Account(AccessCard card, boolean late) {}

    /** Whom to call. */
    record Phone(ContactCard card, boolean old) {}
}
