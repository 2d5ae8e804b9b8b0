package io.tsunagi.shared;

import java.util.List;

/**
 * Thrown by a use case that does not do what was asked, with every reason it knows. The transaction rolls back, so nothing is
 * half done; pages show the reasons at their fields and keep what was typed, REST answers with an RFC 9457 problem.
 */
public class Refused extends RuntimeException {

    private final transient List<Refusal> refusals;

    /** With all reasons; there must be at least one. */
    public Refused(List<Refusal> refusals) {
        super(refusals.toString());
        if (refusals.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
        this.refusals = List.copyOf(refusals);
    }

    /** With one reason. */
    public Refused(Refusal refusal) {
        this(List.of(refusal));
    }

    /** Every reason, in the order of the form. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** Throws if there is any refusal. */
    public static void ifAny(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }
}
