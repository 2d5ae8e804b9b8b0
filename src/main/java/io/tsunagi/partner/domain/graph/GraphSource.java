package io.tsunagi.partner.domain.graph;

/** Gives the map as it stands, to those who walk it. */
public interface GraphSource {

    /** The map as it stands now, as far as the present scope may see it. */
    SupplyGraph now();
}
