package io.tsunagi.shipment.web;

import io.tsunagi.partner.SupplyChainMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Names of partners in the language of the reader. */
@Component
public class PartnerNames {

    private static final Set<String> NEVER_SEND = Set.of("CUSTOMS", "CUSTOMER", "SERVICE");

    private final SupplyChainMap map;

    PartnerNames(SupplyChainMap map) {
        this.map = map;
    }

    /** Every partner's name by id, in the order of the map. */
    public Map<UUID, String> all(Locale locale) {
        return names(locale, partner -> true);
    }

    /** The names of those who may send orders: all but authorities, those who wait for goods, and those who do work for others. */
    public Map<UUID, String> senders(Locale locale) {
        return names(locale, partner -> !NEVER_SEND.contains(partner.kind()));
    }

    private Map<UUID, String> names(Locale locale, Predicate<SupplyChainMap.Partner> which) {
        Map<UUID, String> names = new LinkedHashMap<>();
        for (SupplyChainMap.Partner partner : map.partners()) {
            if (which.test(partner)) {
                names.put(partner.id(), locale.getLanguage().equals("ja") ? partner.nameJa() : partner.nameEn());
            }
        }
        return names;
    }
}
