package io.tsunagi.declaration;

import java.util.List;

/** Declarations that were electronic before they went to paper: whoever lets a customs system back has to look at them. */
public interface RegimeDoubts {

    /**
     * Paper declarations of a disruption that have an electronic twin and were not called off, those alive in both regimes first, then by
     * reference; at most 500.
     */
    List<Doubt> of(String disruption);

    /**
     * A declaration in doubt.
     *
     * @param reference kind I
     * @param electronicReference what the electronic system called it; empty when nobody knows
     * @param inTwo whether the electronic one is not withdrawn yet, so that the goods are declared in two regimes
     */
    record Doubt(String reference, String electronicReference, DeclarationState state, boolean inTwo) {}
}
