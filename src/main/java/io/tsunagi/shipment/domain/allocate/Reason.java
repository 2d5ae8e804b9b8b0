package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shared.Refusal;
import java.util.Arrays;
import java.util.List;

/**
 * Why a line does not go today, with its numbers; the words stand in the bundles as {@code allocate.out.<code>}.
 *
 * @param numbers in the order of the words
 */
public record Reason(Code code, List<Object> numbers) {

    /** What kept a line out. */
    public enum Code {
        /** What is left of its kind today is too little for it: needs, left, amount. */
        CAPACITY,
        /** More than the whole day has of its kind, so it cannot go as it is and keeps nobody waiting: needs, amount. */
        TOO_LARGE,
        /** No hands are set for its kind today. */
        KIND,
        /** The share of its class group is used up: classes, needs, left of the share, share, per cent. */
        SHARE,
        /** It stands behind one that does not fit, and nobody overtakes: reference of that one. */
        BEHIND,
        /** The wave has its 500 lines; it may go in the next one. */
        WAVE,
        /** Its article is not on the site's list: article, number of articles on it. */
        ITEM,
        /** The site ships other packing units only: unit. */
        UNIT,
        /** Its customer is not among those served: customer. */
        CUSTOMER,
        /** The customer's cap of the day: asked, cap, gone today, step in per cent, average a day. */
        CAP,
        /** The same without history: asked, cap, gone today, step in per cent, average taken instead. */
        CAP_DEFAULT
    }

    public Reason {
        numbers = List.copyOf(numbers);
    }

    Reason(Code code, Object... numbers) {
        this(code, Arrays.asList(numbers));
    }

    /** Key of its words. */
    public String message() {
        return "allocate.out." + code;
    }

    /** As a refusal of a release. */
    Refusal refusal() {
        return Refusal.at("site", message(), numbers.toArray());
    }

    /** Whether others behind it may go: a list or a cap kept it out, or it is larger than any day. */
    public boolean passesOn() {
        return code == Code.ITEM
                || code == Code.UNIT
                || code == Code.CUSTOMER
                || code == Code.CAP
                || code == Code.CAP_DEFAULT
                || code == Code.KIND
                || code == Code.TOO_LARGE;
    }
}
