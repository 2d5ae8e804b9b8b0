package io.tsunagi.shipment.domain.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Why; its text stands in the bundles as {@code outcome.reason.<name>}. Each fits some decisions only. */
public enum OutcomeReason {
    /** The need was checked with the customer. */
    NEED_CHECKED(Set.of(OutcomeKind.APPROVE)),
    /** Goods came in. */
    STOCK_CAME(Set.of(OutcomeKind.APPROVE)),
    /** An appeal was upheld. Given by the house when it is, never chosen. */
    APPEAL_UPHELD(Set.of()),
    /** More than what a customer gets of this article for now. */
    OVER_SHARE(Set.of(OutcomeKind.AMEND, OutcomeKind.DEFER, OutcomeKind.REJECT)),
    /** There is not enough of it for all. */
    STOCK_SHORT(Set.of(OutcomeKind.AMEND, OutcomeKind.DEFER, OutcomeKind.REJECT, OutcomeKind.SUBSTITUTE)),
    /** Whole cases only for now. */
    WHOLE_CASES(Set.of(OutcomeKind.AMEND, OutcomeKind.REJECT)),
    /** The hands of the site cannot carry it by then. */
    NO_CAPACITY(Set.of(OutcomeKind.DEFER, OutcomeKind.REJECT)),
    /** The customer's stock lasts longer. */
    STOCK_LASTS(Set.of(OutcomeKind.DEFER, OutcomeKind.REJECT)),
    /** The article or the customer is not on the list of what ships now. */
    NOT_ON_LIST(Set.of(OutcomeKind.DEFER, OutcomeKind.REJECT)),
    /** The cold chain cannot be kept. */
    NO_COLD_CHAIN(Set.of(OutcomeKind.DEFER, OutcomeKind.REJECT)),
    /** Another supplier has it in time. */
    OTHER_SUPPLY(Set.of(OutcomeKind.REJECT, OutcomeKind.CANCEL)),
    /** The maker stopped it. */
    STOPPED(Set.of(OutcomeKind.REJECT, OutcomeKind.SUBSTITUTE, OutcomeKind.CANCEL)),
    /** The same was ordered twice. */
    TWICE(Set.of(OutcomeKind.REJECT, OutcomeKind.CANCEL)),
    /** The customer called it off. */
    CUSTOMER_ASKED(Set.of(OutcomeKind.CANCEL, OutcomeKind.DEFER)),
    /** The shipper called it off. */
    SHIPPER_ASKED(Set.of(OutcomeKind.CANCEL, OutcomeKind.DEFER)),
    /** Something else; the note says what. */
    OTHER(Set.of(OutcomeKind.values()));

    private final Set<OutcomeKind> kinds;

    OutcomeReason(Set<OutcomeKind> kinds) {
        this.kinds = kinds;
    }

    /** Whether it may be given for that decision. */
    public boolean fits(OutcomeKind kind) {
        return kinds.contains(kind);
    }

    /** Those that may be given for that decision, in the order of this list. */
    public static List<OutcomeReason> of(OutcomeKind kind) {
        return Arrays.stream(values()).filter(reason -> reason.fits(kind)).toList();
    }
}
