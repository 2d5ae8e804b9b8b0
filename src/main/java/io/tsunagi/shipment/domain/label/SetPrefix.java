package io.tsunagi.shipment.domain.label;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.label.Parcels.Prefix;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager says which GS1 company prefix a site or a shipper has; without one no SSCC is made up. */
@Service
public class SetPrefix {

    private final Parcels parcels;
    private final AuditTrail audit;
    private final Clock clock;

    SetPrefix(Parcels parcels, AuditTrail audit, Clock clock) {
        this.parcels = parcels;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every prefix. */
    @Transactional(readOnly = true)
    public List<Prefix> all() {
        return parcels.prefixes();
    }

    /**
     * Sets it; the same again changes nothing, an empty one takes it away.
     *
     * @throws Refused when it is no prefix of 4 to 12 digits, or nobody's
     */
    @Transactional
    public void set(Prefix prefix) {
        if (prefix.owner().isBlank()) {
            throw new Refused(Refusal.at("owner", "label.refused.owner"));
        }
        if (!prefix.digits().matches("|\\d{4,12}")) {
            throw new Refused(Refusal.at("digits", "label.refused.prefix"));
        }
        boolean same = parcels.prefixes().stream()
                .anyMatch(known -> known.kind() == prefix.kind()
                        && known.owner().equals(prefix.owner())
                        && known.digits().equals(prefix.digits()));
        if (same) {
            return;
        }
        parcels.set(prefix, clock.instant());
        audit.record(new Change(
                "label.prefix-set", prefix.owner(), null, null, null, prefix.kind() + " " + prefix.digits()));
    }
}
