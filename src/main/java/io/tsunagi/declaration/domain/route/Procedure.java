package io.tsunagi.declaration.domain.route;

import java.util.List;

/** A procedure of an authority, with the states in which an outage may find it. */
public enum Procedure {
    /** Import declaration (IDC), release. */
    IMPORT,
    /** Export declaration (EDC, AES). */
    EXPORT,
    /** 保税運送 (OLC). */
    BONDED_TRANSPORT,
    /** 指定地外貨物検査許可申請 (AEC). */
    INSPECTION_PERMIT,
    /** Air cargo manifest in advance (AAW, UDA, ADM, ACH): its states are the business codes that were done. */
    AIR_MANIFEST,
    /** 出港前報告 (AFR); entry summary (ENS). */
    ADVANCE_REPORT,
    /** Transit (NCTS). */
    TRANSIT,
    /** Arrival, temporary storage. */
    ARRIVAL,
    /** Cargo report. */
    MANIFEST;

    private static final List<String> DECLARED =
            List.of("NOT_SENT", "SENT_NO_ACK", "ACK_NO_RELEASE", "RELEASED_NOT_DELIVERED");
    private static final List<String> AIR = List.of("AAW", "AAW_UDA", "AAW_UDA_ADM", "AAW_UDA_ADM_ACH");

    /** Whether goods are declared by it, so that it counts in a yearly share of paper; the others are reports and requests. */
    public boolean isDeclaration() {
        return this == IMPORT || this == EXPORT || this == BONDED_TRANSPORT || this == TRANSIT;
    }

    /** Last confirmed states that may be asked about, in their order. */
    public List<String> states() {
        return this == AIR_MANIFEST ? AIR : DECLARED;
    }
}
