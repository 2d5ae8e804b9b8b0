package io.tsunagi.partner.web;

import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.Goals;
import io.tsunagi.partner.domain.Harm;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed about a dependency; goals that are left empty are inherited. */
record DependencyForm(
        String systemId,
        String stopsSystemId,
        String impactJa,
        String impactEn,
        String source,
        String rtoHours,
        String rloPercent,
        String longestHours,
        String after4h,
        String after1d,
        String after3d) {

    static final DependencyForm EMPTY = new DependencyForm("", "", "", "", "", "", "", "", "", "", "");

    DependencyForm {
        systemId = Typed.text(systemId);
        stopsSystemId = Typed.text(stopsSystemId);
        impactJa = Typed.text(impactJa);
        impactEn = Typed.text(impactEn);
        source = Typed.text(source);
        rtoHours = Typed.text(rtoHours);
        rloPercent = Typed.text(rloPercent);
        longestHours = Typed.text(longestHours);
        after4h = Typed.text(after4h);
        after1d = Typed.text(after1d);
        after3d = Typed.text(after3d);
    }

    static DependencyForm of(DependencyCard card) {
        UUID stops = card.stopsSystemId();
        Goals goals = card.goals();
        return new DependencyForm(
                card.systemId().toString(),
                stops == null ? "" : stops.toString(),
                card.impactJa(),
                card.impactEn(),
                card.source(),
                Typed.hours(goals.rto()),
                goals.rloPercent() == null ? "" : goals.rloPercent().toString(),
                Typed.hours(goals.longestOutage()),
                name(goals.after4h()),
                name(goals.after1d()),
                name(goals.after3d()));
    }

    /** Fields that hold something which is no number. */
    List<String> wrongNumbers() {
        return Map.of("rtoHours", rtoHours, "rloPercent", rloPercent, "longestHours", longestHours).entrySet().stream()
                .filter(field -> !field.getValue().isBlank())
                .filter(field -> field.getKey().equals("rloPercent")
                        ? Typed.number(field.getValue()).isEmpty()
                        : Typed.duration(field.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The goals, when no number is wrong. */
    Goals goals() {
        return new Goals(
                Typed.duration(rtoHours).orElse(null),
                Typed.number(rloPercent).orElse(null),
                Typed.duration(longestHours).orElse(null),
                harm(after4h),
                harm(after1d),
                harm(after3d));
    }

    private static String name(@Nullable Harm harm) {
        return harm == null ? "" : harm.name();
    }

    private static @Nullable Harm harm(String typed) {
        return typed.isBlank() ? null : Typed.choice(Harm.class, typed);
    }
}
