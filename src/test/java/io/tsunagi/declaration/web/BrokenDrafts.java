package io.tsunagi.declaration.web;

import io.tsunagi.declaration.DeclarationFixtures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Drafts that are wrong in many ways, made by counting, so that every run breaks the same ones. */
final class BrokenDrafts {

    /** A field and what is typed into it; the field must be refused. */
    private static final List<Map.Entry<String, String>> BREAKS = List.of(
            Map.entry("declarationDate", "2026-02-30"),
            Map.entry("declarationDate", "99999999999-1-1"),
            Map.entry("declarationDate", "令和8年11月24日"),
            Map.entry("arrivalDate", "2026/13/01"),
            Map.entry("arrivalDate", "yesterday"),
            Map.entry("customsOffice", "東京"),
            Map.entry("customsDepartment", "0A"),
            Map.entry("importerName", "名".repeat(10_000)),
            Map.entry("importerName", "🚢".repeat(71)),
            Map.entry("importerAddress", "x".repeat(106)),
            Map.entry("importerCode", "28356782562460000"),
            Map.entry("importerCode", "5835678256246"),
            Map.entry("importerCode", "P12345ABCDEO"),
            Map.entry("importerCode", "'; drop table declarations; --"),
            Map.entry("dischargePort", "JPTY0"),
            Map.entry("loadingPort", "UKLON"),
            Map.entry("origin", "ZZ"),
            Map.entry("storagePlace", "1AW7"),
            Map.entry("packages", "-3"),
            Map.entry("packages", "2.5"),
            Map.entry("packages", "0"),
            Map.entry("containerNumbers", "CSQU3054384"),
            Map.entry("containerNumbers", "QQQU1000011 QQQA1000027"),
            Map.entry("currency", "USD EUR"),
            Map.entry("currency", "円"),
            Map.entry("exchangeRate", "-155.45"),
            Map.entry("exchangeRate", "0"),
            Map.entry("exchangeRate", "155,45円/EUR"),
            Map.entry("exchangeRate", "1e400"),
            Map.entry("rateWeek", "2027-01-01"),
            Map.entry("rateWeek", "week 47"),
            Map.entry("kind", "<script>alert(1)</script>"),
            Map.entry("transport", "TRAIN"),
            Map.entry("lines[0].description", "長".repeat(351)),
            Map.entry("lines[0].statisticalCode", "7700.00-000"),
            Map.entry("lines[0].statisticalCode", "6307.90-02"),
            Map.entry("lines[0].statisticalCode", "６３０７😀"),
            Map.entry("lines[0].quantity1", "-1200"),
            Map.entry("lines[0].quantity1", "1".repeat(10_000)),
            Map.entry("lines[0].unit1", "KILOGRAMS"),
            Map.entry("lines[0].value", "-12,345.67"),
            Map.entry("lines[0].value", "12,345.67 USD"),
            Map.entry("lines[0].value", "NaN"),
            Map.entry("lines[0].dutyRate", "4.7 or 5"),
            Map.entry("lines[0].dutyRate", "1000"),
            Map.entry("lines[0].rateType", "SIMPLIFIED"),
            Map.entry("lines[0].taxRate", "TEN"),
            Map.entry("lines[0].specificRate", "12"),
            Map.entry("vessel", "V\u202Etxt".repeat(9)),
            Map.entry("deliveryPlace", "\u0000".repeat(3) + "行".repeat(106)));

    private BrokenDrafts() {}

    /** Two hundred drafts, each with one, two or three breaks. */
    static List<Broken> all() {
        return IntStream.range(0, 200).mapToObj(BrokenDrafts::number).toList();
    }

    private static Broken number(int number) {
        Map<String, String> fields =
                new LinkedHashMap<>(DeclarationFixtures.completeFields("QQQB-X-" + number, "INV-X-" + number));
        List<String> broken = new ArrayList<>();
        for (int step = 0; step <= number % 3; step++) {
            Map.Entry<String, String> next = BREAKS.get((number + 17 * step) % BREAKS.size());
            if (!broken.contains(next.getKey())) {
                fields.put(next.getKey(), next.getValue());
                broken.add(next.getKey());
            }
        }
        if (number % 7 == 6) {
            for (int line = 1; line < 50; line++) {
                fields.put("lines[" + line + "].description", "line " + line + " 😀");
                fields.put("lines[" + line + "].value", "999999999999999.999999");
            }
        }
        return new Broken(number, fields, broken);
    }

    /**
     * A broken draft.
     *
     * @param fields as a browser posts them
     * @param broken fields that must be refused
     */
    record Broken(int number, Map<String, String> fields, List<String> broken) {

        /** The same as REST takes it. */
        Map<String, Object> json() {
            Map<String, String> boxes = new LinkedHashMap<>();
            List<Map<String, String>> lines = new ArrayList<>();
            fields.forEach((name, text) -> {
                if (!name.startsWith("lines[")) {
                    boxes.put(name, text);
                    return;
                }
                int line = Integer.parseInt(name.substring(6, name.indexOf(']')));
                while (lines.size() <= line) {
                    lines.add(new LinkedHashMap<>());
                }
                lines.get(line).put(name.substring(name.indexOf("].") + 2), text);
            });
            return Map.of("boxes", boxes, "lines", lines);
        }
    }
}
