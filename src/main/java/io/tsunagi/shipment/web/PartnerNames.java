package io.tsunagi.shipment.web;

import io.tsunagi.partner.SupplyChainMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names of partners in the language of the reader. */
@Component
public class PartnerNames {

    private final SupplyChainMap map;

    PartnerNames(SupplyChainMap map) {
        this.map = map;
    }

    /** Every partner's name by id, in the order of the map. */
    public Map<UUID, String> all(Locale locale) {
        Map<UUID, String> names = new LinkedHashMap<>();
        for (SupplyChainMap.Partner partner : map.partners()) {
            names.put(partner.id(), locale.getLanguage().equals("ja") ? partner.nameJa() : partner.nameEn());
        }
        return names;
    }
}
