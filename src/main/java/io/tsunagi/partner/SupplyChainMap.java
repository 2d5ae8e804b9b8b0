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
     * Every partner that is reached when a partner cannot work at all: those who need any of its systems, along dependencies of any
     * depth, and those it works for as a sub-contractor, tier by tier; the partner itself included.
     *
     * @param partner id of the partner
     */
    List<Affected> affectedByPartner(UUID partner);

    /** The shortest outage that one of those who need the system does not survive, and who said so; empty when nobody did. */
    Optional<Asked> asked(UUID system);

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

    /**
     * A word about how long a system may be down.
     *
     * @param longestOutage longest outage survived
     * @param by who said it
     * @param inherited whether it was said of a system further along the map and is passed on from there
     */
    record Asked(Duration longestOutage, Partner by, boolean inherited) {}
}
