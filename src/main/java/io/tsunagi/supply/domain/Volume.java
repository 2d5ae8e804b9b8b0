package io.tsunagi.supply.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/**
 * How much is shipped, against what is normal: the first axis of the code that Japanese makers of medicines publish (A+ from 110 %,
 * A from 90 to 110 %, B below 90 %, C stopped, D delisting).
 */
public enum Volume {
    /** 110 % or more. */
    A_PLUS("A+"),
    /** 90 % or more, less than 110 %. */
    A("A"),
    /** Less than 90 %. */
    B("B"),
    /** Nothing is shipped. */
    C("C"),
    /** The article is being taken out of the range. */
    D("D");

    private static final BigDecimal MUCH = new BigDecimal("1.10");
    private static final BigDecimal NORMAL = new BigDecimal("0.90");
    private static final int DIGITS = 4;

    private final String code;

    Volume(String code) {
        this.code = code;
    }

    /** As it is published, for instance {@code A+}. */
    public String code() {
        return code;
    }

    /** The volume with that code. */
    public static Optional<Volume> of(String code) {
        String typed = code.strip().toUpperCase(java.util.Locale.ROOT).replace('＋', '+');
        return Arrays.stream(values()).filter(one -> one.code.equals(typed)).findFirst();
    }

    /**
     * What the figures say. Delisting is never in the figures.
     *
     * @param served quantity that left, zero or more
     * @param asked quantity that was asked for, more than zero
     */
    public static Volume proposed(BigDecimal served, BigDecimal asked) {
        if (asked.signum() <= 0) {
            throw new IllegalArgumentException("nothing was asked for");
        }
        if (served.signum() <= 0) {
            return C;
        }
        BigDecimal share = served.divide(asked, DIGITS, RoundingMode.DOWN);
        return share.compareTo(MUCH) >= 0 ? A_PLUS : share.compareTo(NORMAL) >= 0 ? A : B;
    }
}
