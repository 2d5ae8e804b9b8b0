package io.tsunagi.partner.demo;

import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.SystemKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file {@code demo/partners/map.yml}, where the source of each fact stands. */
record SampleMap(List<Partner> partners, List<PartnerSystem> systems, List<Need> dependencies, List<Contact> contacts) {

    /** A partner. */
    record Partner(String code, PartnerKind kind, String nameJa, String nameEn) {}

    /** A system; the key is the file's own. */
    record PartnerSystem(
            String key, String partner, SystemKind kind, String nameJa, String nameEn, int rtoHours, int rloPercent) {}

    /** A dependency between a partner and systems by key. */
    record Need(
            String partner, String needs, @Nullable String stops, String impactJa, String impactEn, String source) {}

    /** A contact; the day is ISO 8601. */
    record Contact(String partner, String name, String phone, boolean roundClock, String verifiedOn) {}
}
