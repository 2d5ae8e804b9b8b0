package io.tsunagi.declaration.domain.route;

/** What a rule says to do now. */
public enum RouteAction {
    /** Declare on paper. */
    PAPER,
    /** Go on electronically. */
    ELECTRONIC,
    /** Wait for recovery. */
    WAIT,
    /** Released already: ask for the permit. */
    ASK_FOR_PERMIT,
    /** Nothing is due. */
    WAIVED,
    /** These goods do not move, however urgent, unless the authority releases them. */
    HOLD,
    /** No rule is known: ask the authority. */
    ASK;

    /** Whether nothing is lodged on paper before the authority's answer is recorded. */
    public boolean needsAnswer() {
        return this != PAPER;
    }
}
