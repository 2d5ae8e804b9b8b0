package io.tsunagi.partner;

import java.util.Map;
import java.util.UUID;

/** Tells how partners stand in the disruptions that run; the feature that knows disruptions implements it. */
public interface PartnerStandings {

    /** How partners stand now; who is not in it has nothing to do with any of them. */
    Map<UUID, Standing> standings();

    /** How a partner stands, the gravest of all disruptions that run. */
    enum Standing {
        /** A person said that it is not hurt. */
        NONE,
        /** It works again. */
        RESTORED,
        /** It may be hurt; nobody has said so yet. */
        POTENTIAL,
        /** It is hurt, a person said so. */
        CONFIRMED,
        /** Its own system is down. */
        DOWN
    }
}
