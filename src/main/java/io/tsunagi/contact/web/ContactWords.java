package io.tsunagi.contact.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the pages of this feature share: times, refusals in words, and partners by code. */
@Component
record ContactWords(Times times, MessageSource messages, SupplyChainMap map) {

    Typing typing(Map<String, String> typed, Refused refused, Locale locale) {
        return Typing.of(typed, refused.refusals(), messages, locale);
    }

    /** The partner; answered with 404 when there is none. */
    Partner partner(String code) {
        return map.partner(code).orElseThrow(() -> new NotHere(code));
    }

    /** Id of the partner whose code was typed; null when none was. */
    @Nullable
    UUID partnerId(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return map.partner(code.strip().toUpperCase(Locale.ROOT))
                .map(Partner::id)
                .orElseThrow(() -> new Refused(Refusal.at("partner", "contact.refused.partner")));
    }

    /** Every partner by id. */
    Map<UUID, Partner> partners() {
        return map.partners().stream().collect(Collectors.toMap(Partner::id, Function.identity()));
    }

    static String name(@Nullable Partner partner, Locale locale) {
        if (partner == null) {
            return "";
        }
        return locale.getLanguage().equals("ja") ? partner.nameJa() : partner.nameEn();
    }
}
