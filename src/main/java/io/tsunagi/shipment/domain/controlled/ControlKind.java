package io.tsunagi.shipment.domain.controlled;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why goods may not leave without a check, and how many people have to make it; a rule of the house, not of law. */
public enum ControlKind {
    /** Dangerous goods, such as lithium batteries. */
    DANGEROUS(1),
    /** Poisonous or deleterious substances (毒物・劇物). */
    POISON(1),
    /** Narcotics (麻薬): two people look, so that nobody is alone with them. */
    NARCOTIC(2),
    /** They were on hold and the hold was lifted. */
    HELD(1);

    private final int people;

    ControlKind(int people) {
        this.people = people;
    }

    /** How many different people have to sign. */
    public int people() {
        return people;
    }

    /**
     * The kind of a shipment.
     *
     * @param group group of the goods
     * @param lifted key of the hold that was lifted; null when there was none
     */
    public static Optional<ControlKind> of(String group, @Nullable String lifted) {
        return switch (group) {
            case "NARCOTIC" -> Optional.of(NARCOTIC);
            case "POISON" -> Optional.of(POISON);
            case "DANGEROUS" -> Optional.of(DANGEROUS);
            default -> Optional.ofNullable(lifted).map(reason -> HELD);
        };
    }
}
