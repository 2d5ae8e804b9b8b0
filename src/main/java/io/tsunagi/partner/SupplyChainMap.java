package io.tsunagi.partner;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers questions about partners, their systems and who depends on them. */
public interface SupplyChainMap {

    /** Every partner, by name. */
    List<Partner> partners();

    /** Every partner system, by partner and name. */
    List<PartnerSystem> systems();

    /** The partner with that short code. */
    Optional<Partner> partner(String code);

    /** The system with that id. */
    Optional<PartnerSystem> system(UUID id);

    /**
     * Every partner that a failure of the system reaches, along dependencies of any depth, the system's owner included.
     *
     * @param system id of the failed system
     */
    List<Affected> affectedBy(UUID system);

    /**
     * A partner.
     *
     * @param code short stable code in capitals, for instance {@code ASKUL-LOGIST}
     * @param kind what it is to us: shipper, hub, carrier, forwarder, customs, ...
     */
    record Partner(UUID id, String code, String nameJa, String nameEn, String kind) {}

    /**
     * A partner's system.
     *
     * @param kind WMS, TMS, SHIPPING, CUSTOMS, EDI, ORDER
     * @param rto how soon it must be back
     */
    record PartnerSystem(
            UUID id, UUID partnerId, String partnerCode, String nameJa, String nameEn, String kind, Duration rto) {}

    /**
     * A partner that is reached.
     *
     * @param depth steps along the map; 0 is the owner of the system
     * @param why what the system is needed for, in both languages
     */
    record Affected(Partner partner, int depth, String whyJa, String whyEn) {}
}
