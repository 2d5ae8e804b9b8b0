package io.tsunagi.partner.web;

import io.tsunagi.partner.SupplyChainMap.Affected;
import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.SystemCard;
import io.tsunagi.partner.domain.graph.GraphSource;
import io.tsunagi.partner.domain.graph.SupplyGraph;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the list of partners and the choices of forms, in the language of the page. */
@Component
class PartnerViews {

    /** Most rows of a page of the list. */
    static final int PAGE = 100;

    private static final int NAMED = 5;

    private final GraphSource graph;

    PartnerViews(GraphSource graph) {
        this.graph = graph;
    }

    /**
     * A page of the partners that match, by code, with their systems and who needs them.
     *
     * @param asked part of a code or name, letter width and case forgiven; empty for all
     * @param kind only of that kind; empty for all
     * @param after code of the last row of the page before; empty for the first page
     */
    @Transactional(readOnly = true)
    public Listed rows(String asked, String kind, String after, Locale locale) {
        SupplyGraph map = graph.now();
        String part = plain(asked);
        List<PartnerCard> found = map.partners().stream()
                .filter(one -> kind.isEmpty() || one.kind().name().equals(kind))
                .filter(one -> part.isEmpty() || matches(one, part))
                .toList();
        List<PartnerCard> page = found.stream()
                .filter(one -> one.code().compareTo(after) > 0)
                .limit(PAGE + 1L)
                .toList();
        List<Row> rows =
                page.stream().limit(PAGE).map(one -> row(map, one, locale)).toList();
        String next = page.size() > PAGE ? rows.get(PAGE - 1).code() : null;
        return new Listed(rows, found.size(), next);
    }

    private static boolean matches(PartnerCard one, String part) {
        return Stream.of(one.code(), one.nameJa(), one.nameEn())
                .anyMatch(text -> plain(text).contains(part));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static Row row(SupplyGraph map, PartnerCard partner, Locale locale) {
        List<SystemCard> own = map.systemsOf(partner.id());
        List<String> needers = own.stream()
                .flatMap(system -> map.neededBy(system.id()).stream())
                .map(DependencyCard::partnerId)
                .distinct()
                .map(id -> name(map.partner(id).orElse(null), locale))
                .sorted()
                .toList();
        return new Row(
                partner.code(),
                name(partner, locale),
                partner.kind().name(),
                own.stream().map(system -> name(system, locale)).toList(),
                needers.subList(0, Math.min(NAMED, needers.size())),
                Math.max(0, needers.size() - NAMED));
    }

    /** Whom a failure reaches, its owner left out: how many, and the nearest few of them. */
    static Reach reach(List<Affected> affected, int few, Locale locale) {
        boolean japanese = japanese(locale);
        List<Affected> others = affected.stream().filter(one -> one.depth() > 0).toList();
        return new Reach(
                others.size(),
                others.stream()
                        .limit(few)
                        .map(one -> new Reached(
                                one.partner().code(),
                                japanese
                                        ? one.partner().nameJa()
                                        : one.partner().nameEn(),
                                japanese ? one.whyJa() : one.whyEn()))
                        .toList());
    }

    /** Every system with its owner, for choosing one. */
    List<Choice> systemChoices(Locale locale) {
        return graph.now().systems().stream()
                .map(system -> new Choice(
                        system.id(),
                        (japanese(locale) ? system.partnerNameJa() : system.partnerNameEn()) + " "
                                + name(system, locale),
                        system.partnerCode()))
                .toList();
    }

    /** A partner's name; empty for none. */
    static String name(@Nullable PartnerCard partner, Locale locale) {
        if (partner == null) {
            return "";
        }
        return japanese(locale) ? partner.nameJa() : partner.nameEn();
    }

    /** A system's name. */
    static String name(SystemCard system, Locale locale) {
        return japanese(locale) ? system.nameJa() : system.nameEn();
    }

    /** Whether the page is in Japanese. */
    static boolean japanese(Locale locale) {
        return locale.getLanguage().equals("ja");
    }

    /**
     * A page of the list.
     *
     * @param found how many match in all
     * @param next code after which the next page begins; null on the last one
     */
    record Listed(List<Row> rows, int found, @Nullable String next) {}

    /**
     * A line of the list.
     *
     * @param neededBy the first few who need one of its systems
     * @param more how many need it besides
     */
    record Row(String code, String name, String kind, List<String> systems, List<String> neededBy, int more) {}

    /**
     * Whom a failure reaches.
     *
     * @param number how many in all
     * @param nearest the first few, nearest first
     */
    record Reach(int number, List<Reached> nearest) {}

    /** Somebody whom a failure reaches, and why. */
    record Reached(String code, String name, String why) {}

    /** A system that may be chosen. */
    record Choice(UUID id, String name, String owner) {}
}
