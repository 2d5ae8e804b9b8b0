package io.tsunagi.clock.domain;

/** The laws that the table {@code StatutoryClock} knows. */
public enum Law {
    /** 個人情報保護法, Japan. */
    APPI,
    /** Regulation (EU) 2016/679. */
    GDPR,
    /** Personal Data Protection Law of Saudi Arabia. */
    KSA_PDPL
}
