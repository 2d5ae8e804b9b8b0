package io.tsunagi.partner.demo;

import io.tsunagi.partner.domain.AccessKind;
import io.tsunagi.partner.domain.Goals;
import io.tsunagi.partner.domain.Harm;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.SecondFactor;
import io.tsunagi.partner.domain.SystemKind;
import io.tsunagi.partner.domain.WayIn;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file {@code demo/partners/map.yml}, where the source of each fact stands. */
record SampleMap(
        List<Partner> partners,
        List<PartnerSystem> systems,
        List<Need> dependencies,
        List<Contact> contacts,
        List<Tier> tiers,
        List<Access> accesses) {

    /** A partner. */
    record Partner(String code, PartnerKind kind, String nameJa, String nameEn) {}

    /** A system; the key is the file's own. */
    record PartnerSystem(
            String key, String partner, SystemKind kind, String nameJa, String nameEn, int rtoHours, int rloPercent) {}

    /** A dependency between a partner and systems by key. */
    record Need(
            String partner,
            String needs,
            @Nullable String stops,
            String impactJa,
            String impactEn,
            String source,
            @Nullable Asked goals) {}

    /** What the needer says of an outage. */
    record Asked(int longestHours, Harm after4h, Harm after1d, Harm after3d) {

        Goals goals() {
            return new Goals(null, null, Duration.ofHours(longestHours), after4h, after1d, after3d);
        }
    }

    /** Who works for the partner. */
    record Tier(
            String partner,
            String contractor,
            String workJa,
            String workEn,
            WayIn wayIn,
            SecondFactor mfa,
            String note) {}

    /** An account that the partner holds with us. */
    record Access(
            String partner, String ourSystem, String account, AccessKind kind, SecondFactor mfa, String grantedBy) {}

    /** A contact; the day is ISO 8601. */
    record Contact(String partner, String name, String phone, boolean roundClock, String verifiedOn) {}
}
