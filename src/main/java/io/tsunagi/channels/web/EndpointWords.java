package io.tsunagi.channels.web;

import io.tsunagi.channels.domain.Endpoint;
import io.tsunagi.channels.domain.Endpoints.Line;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says whose an endpoint is. */
@Component
class EndpointWords {

    private final SupplyChainMap map;
    private final MessageSource messages;

    EndpointWords(SupplyChainMap map, MessageSource messages) {
        this.map = map;
        this.messages = messages;
    }

    /** Name and code of its partner, or that it is one of the house. */
    String owner(Endpoint endpoint, Locale locale) {
        return owners(List.of(new Line(endpoint, 0, 0, null)), locale).getOrDefault(endpoint.id(), "");
    }

    /** The same for many, by the id of the endpoint. */
    Map<UUID, String> owners(List<Line> lines, Locale locale) {
        Set<UUID> wanted = lines.stream()
                .map(line -> line.endpoint().partnerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> names = new HashMap<>();
        if (!wanted.isEmpty()) {
            map.partners().stream()
                    .filter(partner -> wanted.contains(partner.id()))
                    .forEach(partner -> names.put(partner.id(), name(partner, locale)));
        }
        String house = messages.getMessage("channels.house", null, locale);
        Map<UUID, String> owners = new HashMap<>();
        lines.forEach(line -> {
            UUID partner = line.endpoint().partnerId();
            owners.put(line.endpoint().id(), partner == null ? house : names.getOrDefault(partner, ""));
        });
        return owners;
    }

    private static String name(Partner partner, Locale locale) {
        return (locale.getLanguage().equals("ja") ? partner.nameJa() : partner.nameEn()) + " " + partner.code();
    }
}
