package io.tsunagi.declaration.domain.route;

import java.util.List;

/** Authorities with a table of their own, {@code processes/declaration/FallbackRoute<Name>.dmn}, and what each is asked about. */
public enum Authority {
    /** 日本の税関. */
    JAPAN(
            "FallbackRouteJapan",
            Procedure.IMPORT,
            Procedure.EXPORT,
            Procedure.BONDED_TRANSPORT,
            Procedure.INSPECTION_PERMIT,
            Procedure.AIR_MANIFEST,
            Procedure.ADVANCE_REPORT),
    /** Common and Union transit (NCTS). */
    EU_TRANSIT("FallbackRouteEuTransit", Procedure.TRANSIT),
    /** Finland, the clearest public rules of an EU member state for import, arrival and export. */
    FINLAND("FallbackRouteFinland", Procedure.IMPORT, Procedure.ARRIVAL, Procedure.ADVANCE_REPORT, Procedure.EXPORT),
    /** HMRC. */
    UNITED_KINGDOM("FallbackRouteUnitedKingdom", Procedure.IMPORT, Procedure.TRANSIT),
    /** CBP and Census. */
    UNITED_STATES("FallbackRouteUnitedStates", Procedure.IMPORT, Procedure.EXPORT),
    /** CBSA. */
    CANADA("FallbackRouteCanada", Procedure.IMPORT),
    /** ABF, Integrated Cargo System. */
    AUSTRALIA("FallbackRouteAustralia", Procedure.IMPORT, Procedure.EXPORT, Procedure.MANIFEST),
    /** Any other: never more than waiting and asking. */
    GENERIC("FallbackRouteGeneric", Procedure.IMPORT, Procedure.EXPORT, Procedure.TRANSIT, Procedure.ARRIVAL);

    private final String decision;
    private final List<Procedure> procedures;

    Authority(String decision, Procedure... procedures) {
        this.decision = decision;
        this.procedures = List.of(procedures);
    }

    /** DMN id of its table. */
    public String decision() {
        return decision;
    }

    /** Procedures its table speaks about. */
    public List<Procedure> procedures() {
        return procedures;
    }
}
