package io.tsunagi.partner.domain;

/** Whether an account asks for a second factor (MFA). */
public enum SecondFactor {
    /** It does, somebody has seen it. */
    YES,
    /** It does not. */
    NO,
    /** Nobody has asked yet; counts as no wherever a count is made. */
    UNKNOWN
}
