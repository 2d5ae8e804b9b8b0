package io.tsunagi.shipment.domain.notice;

import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.Times;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shipment.domain.bulk.BulkRun;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a notice in Japanese and English. What the coordinator wrote about the reason stays in the house. */
@Component
class NoticeWords {

    private final Disruptions disruptions;
    private final SupplyChainMap map;
    private final MessageSource messages;
    private final Times times;
    private final String address;

    NoticeWords(
            Disruptions disruptions,
            SupplyChainMap map,
            MessageSource messages,
            Times times,
            @Value("${tsunagi.address:}") String address) {
        this.disruptions = disruptions;
        this.map = map;
        this.messages = messages;
        this.times = times;
        this.address = address.replaceAll("/+$", "");
    }

    /** The letter, Japanese first; its key is the notice's own, so that it goes out once. */
    HouseMail.Letter letter(BulkRun run, Notice notice, String email, List<NoticeLine> lines) {
        Map<Locale, Map<String, Object>> values = new LinkedHashMap<>();
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            values.put(language, values(run, notice, lines, language));
        }
        return new HouseMail.Letter(
                notice.partnerId(), run.reference(), "notice " + notice.id(), email, "disposition", values);
    }

    private Map<String, Object> values(BulkRun run, Notice notice, List<NoticeLine> lines, Locale language) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("customer", notice.customer());
        values.put("shipper", shipper(notice, language));
        values.put("title", title(run, language));
        values.put("reference", run.reference());
        values.put("what", what(run, notice, language));
        values.put("next", next(run, notice, language));
        values.put("reason", reason(run, language));
        values.put("number", lines.size());
        values.put("lines", lines.stream().map(line -> line(line, language)).toList());
        if (!address.isEmpty()) {
            values.put("url", statusPage(run));
        }
        return values;
    }

    /** What happened to the orders. */
    String what(BulkRun run, Notice notice, Locale language) {
        return text("notice.what." + topic(run, notice), language);
    }

    /** What it means for the customer. */
    String next(BulkRun run, Notice notice, Locale language) {
        return text("notice.next." + topic(run, notice), language);
    }

    /** Why, as far as customers are told. */
    String reason(BulkRun run, Locale language) {
        return text("notice.reason." + run.reason(), language);
    }

    /** Who had taken the orders. */
    String shipper(Notice notice, Locale language) {
        return map.partners().stream()
                .filter(partner -> partner.id().equals(notice.partnerId()))
                .findFirst()
                .map(partner -> language == Locale.JAPANESE ? partner.nameJa() : partner.nameEn())
                .orElse("");
    }

    /** What is down. */
    String title(BulkRun run, Locale language) {
        return disruptions
                .find(run.disruption())
                .map(found -> language == Locale.JAPANESE ? found.titleJa() : found.titleEn())
                .orElse(run.disruption());
    }

    /** Public page with the present state; the path alone where the house has no address yet. */
    String statusPage(BulkRun run) {
        return address + "/status/" + run.disruption();
    }

    /** The day by which the customer wanted it. */
    String day(NoticeLine line, Locale language) {
        String form = language == Locale.JAPANESE ? "M月d日" : "d MMM";
        return DateTimeFormatter.ofPattern(form, language).format(line.needBy().atZone(times.zone()));
    }

    private String line(NoticeLine line, Locale language) {
        return messages.getMessage(
                "notice.line",
                new Object[] {
                    line.orderNumber(),
                    line.sku() == null ? line.description() : line.description() + " (" + line.sku() + ")",
                    line.quantity().stripTrailingZeros().toPlainString() + " " + line.unit(),
                    day(line, language)
                },
                language);
    }

    private static String topic(BulkRun run, Notice notice) {
        return notice.kind() == Notice.Kind.CORRECTION ? "BACK" : run.action().name();
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
