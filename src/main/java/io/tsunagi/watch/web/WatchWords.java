package io.tsunagi.watch.web;

import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.watch.domain.Alert;
import io.tsunagi.watch.domain.RaiseAlert;
import io.tsunagi.watch.domain.Report;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts systems and findings into words. */
@Component
class WatchWords {

    private final SupplyChainMap map;
    private final MessageSource messages;

    WatchWords(SupplyChainMap map, MessageSource messages) {
        this.map = map;
        this.messages = messages;
    }

    /** A system to choose. */
    record Choice(UUID id, String name) {}

    /** Every system, partner first, in the language of the page. */
    List<Choice> systems(Locale locale) {
        Map<UUID, Partner> partners =
                map.partners().stream().collect(Collectors.toMap(Partner::id, Function.identity()));
        boolean japanese = locale.getLanguage().equals("ja");
        return map.systems().stream()
                .map(system -> {
                    Partner partner = partners.get(system.partnerId());
                    String owner =
                            partner == null ? system.partnerCode() : japanese ? partner.nameJa() : partner.nameEn();
                    return new Choice(system.id(), owner + " " + (japanese ? system.nameJa() : system.nameEn()));
                })
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    /** Names by id. */
    Map<UUID, String> names(Locale locale) {
        return systems(locale).stream().collect(Collectors.toMap(Choice::id, Choice::name));
    }

    /** What an alert is about. */
    String about(Alert alert, Map<UUID, String> names, Locale locale) {
        UUID system = alert.systemId();
        if (system != null) {
            return names.getOrDefault(system, alert.about());
        }
        if (alert.about().startsWith("mail:")) {
            return text("watch.about.mail", locale, alert.about().substring("mail:".length()));
        }
        String kind = alert.about().startsWith("call:") ? "call" : alert.about();
        return text("watch.about." + kind, locale);
    }

    /** What was said; the findings of probes in words. */
    String said(Report report, Locale locale) {
        if (report.source() == Report.Source.TELEPHONE || report.source() == Report.Source.MAIL) {
            return report.words();
        }
        String words = report.words();
        boolean unknown = words.endsWith(RaiseAlert.LINE_UNKNOWN);
        String detail = unknown ? words.substring(0, words.length() - RaiseAlert.LINE_UNKNOWN.length()) : words;
        return detail(detail.strip(), locale) + (unknown ? " " + text("watch.detail.LINE_UNKNOWN", locale) : "");
    }

    /** A finding in words; empty when all was well. */
    String detail(@Nullable String detail, Locale locale) {
        if (detail == null || detail.isEmpty()) {
            return "";
        }
        int blank = detail.indexOf(' ');
        String name = blank < 0 ? detail : detail.substring(0, blank);
        return text("watch.detail." + name, locale, blank < 0 ? "" : detail.substring(blank + 1));
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
