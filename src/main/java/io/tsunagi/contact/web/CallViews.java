package io.tsunagi.contact.web;

import io.tsunagi.contact.domain.call.Call;
import io.tsunagi.partner.SupplyChainMap.Partner;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Calls as lines of a page, with the partner's name in its language. */
@Component
class CallViews {

    /** Most calls of a page. */
    static final int PAGE = 100;

    private final ContactWords words;

    CallViews(ContactWords words) {
        this.words = words;
    }

    List<Line> lines(List<Call> calls, Locale locale) {
        Map<UUID, Partner> partners = calls.isEmpty() ? Map.of() : words.partners();
        return calls.stream().map(call -> line(call, partners, locale)).toList();
    }

    Line line(Call call, Locale locale) {
        return line(call, words.partners(), locale);
    }

    private static Line line(Call call, Map<UUID, Partner> partners, Locale locale) {
        Partner partner = call.partnerId() == null ? null : partners.get(call.partnerId());
        return new Line(call, partner == null ? "" : partner.code(), ContactWords.name(partner, locale));
    }

    /** A call with its partner; code and name are empty for none. */
    record Line(Call call, String code, String partner) {}
}
