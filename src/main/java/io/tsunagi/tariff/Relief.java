package io.tsunagi.tariff;

/** A ground of law that makes a line free of duty and consumption tax; the rate stays what it is. */
public enum Relief {
    /** Nothing special. */
    NONE("", ""),
    /** Gifts for charity or relief (救じゅつ); they must stay in that use for two years. */
    RELIEF_GIFT("関税定率法15条1項3号", "輸徴法13条1項2号"),
    /** Gifts of medical equipment to the Red Cross. */
    RED_CROSS("関税定率法15条1項5号", "輸徴法13条1項2号");

    private final String dutyClause;
    private final String taxClause;

    Relief(String dutyClause, String taxClause) {
        this.dutyClause = dutyClause;
        this.taxClause = taxClause;
    }

    /** Clause that frees of duty, as printed in 減免税; empty for none. */
    public String dutyClause() {
        return dutyClause;
    }

    /** Clause that frees of consumption tax, as printed; empty for none. */
    public String taxClause() {
        return taxClause;
    }
}
