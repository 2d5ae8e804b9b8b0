package io.tsunagi.partner.web;

import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Affected;
import io.tsunagi.partner.domain.ContactCard;
import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.SystemCard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages of the map show, in the language of the page. */
@Component
class PartnerViews {

    private final PartnerBook book;
    private final SupplyChainMap map;

    PartnerViews(PartnerBook book, SupplyChainMap map) {
        this.book = book;
        this.map = map;
    }

    /** Every partner with its systems and who needs them. */
    @Transactional(readOnly = true)
    public List<Row> rows(Locale locale) {
        List<SystemCard> systems = book.systems();
        List<DependencyCard> needs = book.dependencies();
        Map<UUID, PartnerCard> partners =
                book.partners().stream().collect(Collectors.toMap(PartnerCard::id, Function.identity()));
        return book.partners().stream()
                .map(partner -> {
                    List<SystemCard> own = systems.stream()
                            .filter(system -> system.partnerId().equals(partner.id()))
                            .toList();
                    List<String> neededBy = needs.stream()
                            .filter(need ->
                                    own.stream().anyMatch(system -> system.id().equals(need.systemId())))
                            .map(need -> name(partners.get(need.partnerId()), locale))
                            .distinct()
                            .sorted()
                            .toList();
                    return new Row(
                            partner.code(),
                            name(partner, locale),
                            partner.kind().name(),
                            own.stream().map(system -> name(system, locale)).toList(),
                            neededBy);
                })
                .toList();
    }

    /** One partner with all that is known. */
    @Transactional(readOnly = true)
    public Page page(PartnerCard partner, Locale locale) {
        Map<UUID, SystemCard> systems =
                book.systems().stream().collect(Collectors.toMap(SystemCard::id, Function.identity()));
        return new Page(
                partner.code(),
                name(partner, locale),
                partner.kind().name(),
                systems.values().stream()
                        .filter(system -> system.partnerId().equals(partner.id()))
                        .map(system -> system(system, locale))
                        .sorted(java.util.Comparator.comparing(OwnSystem::name))
                        .toList(),
                book.dependencies().stream()
                        .filter(need -> need.partnerId().equals(partner.id()))
                        .map(need -> need(need, systems, locale))
                        .toList(),
                book.contacts(partner.id()));
    }

    private OwnSystem system(SystemCard system, Locale locale) {
        return new OwnSystem(
                system.id(),
                name(system, locale),
                system.kind().name(),
                system.rto().toHours(),
                system.rto().toMinutesPart(),
                system.rloPercent(),
                map.affectedBy(system.id()).stream()
                        .filter(affected -> affected.depth() > 0)
                        .map(affected -> reached(affected, locale))
                        .toList());
    }

    private static Reached reached(Affected affected, Locale locale) {
        boolean japanese = japanese(locale);
        return new Reached(
                affected.partner().code(),
                japanese ? affected.partner().nameJa() : affected.partner().nameEn(),
                japanese ? affected.whyJa() : affected.whyEn());
    }

    private static Need need(DependencyCard need, Map<UUID, SystemCard> systems, Locale locale) {
        SystemCard needed = Objects.requireNonNull(systems.get(need.systemId()));
        SystemCard stops = need.stopsSystemId() == null ? null : systems.get(need.stopsSystemId());
        return new Need(
                need.id(),
                needed.partnerCode(),
                (japanese(locale) ? needed.partnerNameJa() : needed.partnerNameEn()) + " " + name(needed, locale),
                japanese(locale) ? need.impactJa() : need.impactEn(),
                stops == null ? null : name(stops, locale),
                need.source());
    }

    /** Every system with its owner, for choosing one. */
    List<Choice> systemChoices(Locale locale) {
        return book.systems().stream()
                .map(system -> new Choice(
                        system.id(),
                        (japanese(locale) ? system.partnerNameJa() : system.partnerNameEn()) + " "
                                + name(system, locale),
                        system.partnerCode()))
                .toList();
    }

    private static String name(@Nullable PartnerCard partner, Locale locale) {
        if (partner == null) {
            return "";
        }
        return japanese(locale) ? partner.nameJa() : partner.nameEn();
    }

    private static String name(SystemCard system, Locale locale) {
        return japanese(locale) ? system.nameJa() : system.nameEn();
    }

    private static boolean japanese(Locale locale) {
        return locale.getLanguage().equals("ja");
    }

    /** A line of the list. */
    record Row(String code, String name, String kind, List<String> systems, List<String> neededBy) {}

    /** The page of one partner. */
    record Page(
            String code,
            String name,
            String kind,
            List<OwnSystem> systems,
            List<Need> needs,
            List<ContactCard> contacts) {}

    /** A system of the partner, with whom its failure reaches. */
    record OwnSystem(
            UUID id, String name, String kind, long rtoHours, int rtoMinutes, int rloPercent, List<Reached> reaches) {}

    /** Somebody whom a failure reaches, and why. */
    record Reached(String code, String name, String why) {}

    /** What the partner needs. */
    record Need(
            UUID id,
            String ownerCode,
            String system,
            String impact,
            @Nullable String stops,
            String source) {}

    /** A system that may be chosen. */
    record Choice(UUID id, String name, String owner) {}
}
