package io.tsunagi.declaration.domain;

import java.util.List;

/** The boxes of one line (欄) of 税関様式C第5020号. */
public enum LineBox implements FormBox {
    DESCRIPTION("description", BoxKind.LONG, true, 350),
    STATISTICAL_CODE("statisticalCode", BoxKind.STATISTICAL_CODE, true, 10),
    QUANTITY_1("quantity1", BoxKind.NUMBER, true, 12),
    UNIT_1("unit1", BoxKind.TEXT, true, 4),
    QUANTITY_2("quantity2", BoxKind.NUMBER, false, 12),
    UNIT_2("unit2", BoxKind.TEXT, false, 4),
    VALUE("value", BoxKind.NUMBER, true, 18),
    RATE_TYPE("rateType", BoxKind.CHOICE, true, 12, "WTO", "GENERAL", "PREFERENTIAL", "TEMPORARY", "EPA", "SIMPLIFIED"),
    DUTY_RATE("dutyRate", BoxKind.PERCENT, false, 8),
    SPECIFIC_RATE("specificRate", BoxKind.NUMBER, false, 8),
    TAX_RATE("taxRate", BoxKind.CHOICE, true, 8, "STANDARD", "REDUCED"),
    RELIEF("relief", BoxKind.CHOICE, false, 12, "NONE", "RELIEF_GIFT", "RED_CROSS");

    private final String key;
    private final BoxKind kind;
    private final boolean required;
    private final int maxLength;
    private final List<String> choices;

    LineBox(String key, BoxKind kind, boolean required, int maxLength, String... choices) {
        this.key = key;
        this.kind = kind;
        this.required = required;
        this.maxLength = maxLength;
        this.choices = List.of(choices);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public BoxKind kind() {
        return kind;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public int maxLength() {
        return maxLength;
    }

    @Override
    public List<String> choices() {
        return choices;
    }
}
