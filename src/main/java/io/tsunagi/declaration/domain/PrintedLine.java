package io.tsunagi.declaration.domain;

import io.tsunagi.codes.StatisticalCode;
import io.tsunagi.codes.Typed;
import io.tsunagi.tariff.DutyAndTax;
import io.tsunagi.tariff.Relief;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says what stands in the printed boxes of one line (欄) of 税関様式C第5020号. */
final class PrintedLine {

    private static final Map<String, String> RATE_TYPES =
            Map.of("GENERAL", "基", "WTO", "協", "PREFERENTIAL", "特", "TEMPORARY", "暫", "EPA", "EPA");

    private PrintedLine() {}

    static Map<String, String> of(DraftContent draft, int line, @Nullable DutyAndTax counted) {
        Map<String, String> values = new TreeMap<>();
        values.put("row", Integer.toString(line + 1));
        values.put("description", Typed.text(draft.typed(line, LineBox.DESCRIPTION)));
        StatisticalCode.of(draft.typed(line, LineBox.STATISTICAL_CODE)).ifPresent(code -> {
            values.put("statisticalNumber", code.printedHs());
            values.put("statisticalSuffix", code.national() + (code.naccs().isEmpty() ? "" : "-" + code.naccs()));
        });
        values.put("quantity1", Typed.text(draft.typed(line, LineBox.QUANTITY_1)));
        values.put("unit1", Typed.code(draft.typed(line, LineBox.UNIT_1)));
        values.put("quantity2", Typed.text(draft.typed(line, LineBox.QUANTITY_2)));
        values.put("unit2", Typed.code(draft.typed(line, LineBox.UNIT_2)));
        values.put("origin", Typed.code(draft.typed(HeaderBox.ORIGIN)));
        values.put("dutyRateKind", RATE_TYPES.getOrDefault(draft.typed(line, LineBox.RATE_TYPE), ""));
        values.put("dutyRate", rate(draft, line));
        if (counted != null) {
            amounts(values, counted.lines().get(line), counted.deMinimis());
        }
        values.values().removeIf(String::isBlank);
        return Map.copyOf(values);
    }

    private static void amounts(Map<String, String> values, DutyAndTax.Line line, boolean deMinimis) {
        Relief relief = line.item().relief();
        values.put("cifValue", yen(line.item().customsValue()));
        values.put("duty", yen(line.duty()));
        values.put("dutyReliefClause", deMinimis ? "課税価格の合計額1万円以下" : relief.dutyClause());
        values.put("tax1Kind", "消");
        values.put("tax1Base", yen(line.taxBase()));
        values.put("tax1Rate", line.item().taxRate().percent().toPlainString() + "%");
        values.put("tax1Amount", yen(line.consumptionTax()));
        values.put("tax1ReliefClause", relief.taxClause());
        values.put("tax2Kind", "地");
        values.put("tax2Base", yen(hundreds(line.consumptionTax())));
        values.put("tax2Rate", "22/78");
        values.put("tax2Amount", yen(line.localTax()));
        if (relief != Relief.NONE) {
            values.put("dutyReliefAmount", yen(line.item().rule().duty(line.dutyBase())));
        }
    }

    private static String rate(DraftContent draft, int line) {
        String byQuantity = Typed.text(draft.typed(line, LineBox.SPECIFIC_RATE));
        if (!byQuantity.isEmpty()) {
            return byQuantity + "円/" + Typed.code(draft.typed(line, LineBox.UNIT_1));
        }
        return Typed.percent(draft.typed(line, LineBox.DUTY_RATE))
                .map(percent -> percent.signum() == 0 ? "無税" : percent.toPlainString() + "%")
                .orElse("");
    }

    /** Whole yen with thousands commas, as on the form. */
    static String yen(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,d", amount.toBigInteger());
    }

    private static BigDecimal hundreds(BigDecimal amount) {
        return amount.setScale(-2, RoundingMode.DOWN).setScale(0);
    }
}
