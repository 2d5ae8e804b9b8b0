package io.tsunagi.tariff;

import java.math.BigDecimal;

/**
 * One step of a computation, for people who reckon it again by hand.
 *
 * @param line number of the line from 1; 0 for the whole declaration
 * @param formula in figures, the same in every language: {@code 1,919,000 × 4.7 % = 90,193}
 * @param result whole yen
 */
public record Step(int line, Kind kind, String formula, BigDecimal result) {

    /** Key of the words of the rule. */
    public String words() {
        return "tariff.step." + kind.name();
    }

    /** Key of the source of the rule. */
    public String source() {
        return words() + ".source";
    }

    /** The steps in their order. */
    public enum Kind {
        /** CIF in yen, fraction cut. */
        CUSTOMS_VALUE,
        /** Sum of the values against 10,000 yen. */
        DE_MINIMIS,
        /** Cut to 1,000 yen. */
        DUTY_BASE,
        /** By value, fraction cut. */
        DUTY,
        /** By quantity, fraction cut. */
        DUTY_BY_QUANTITY,
        /** Nothing, by a clause of law. */
        DUTY_RELIEVED,
        /** Cut to 100 yen, for the base of the consumption tax only. */
        DUTY_FOR_TAX,
        /** Value and duty, cut to 1,000 yen. */
        TAX_BASE,
        /** National part, fraction cut. */
        TAX,
        /** Nothing, by a clause of law. */
        TAX_RELIEVED,
        /** Cut to 100 yen, for the base of the local tax only. */
        TAX_FOR_LOCAL,
        /** 22/78, fraction cut. */
        LOCAL_TAX,
        /** Sum of the uncut amounts, cut to 100 yen. */
        DUTY_TOTAL,
        /** Sum of the uncut amounts, cut to 100 yen. */
        TAX_TOTAL,
        /** Sum of the uncut amounts, cut to 100 yen. */
        LOCAL_TOTAL,
        /** All three. */
        PAYABLE
    }
}
