package io.tsunagi.shipment.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Customers and articles by what somebody typed of them. */
public interface SearchTerms {

    /** So many terms are looked up in the list; each costs a few buffers. */
    int MOST = 12;

    /**
     * Terms that contain the word, whatever the width and case of its letters and its spaces. Customers that are persons at home
     * are found from the beginning of the name only.
     *
     * @param typed not blank
     */
    Found find(Collection<UUID> partners, String typed);

    /**
     * What was found.
     *
     * @param terms {@link #MOST} at most
     * @param more whether there are others beyond them
     */
    record Found(List<SearchTerm> terms, boolean more) {}
}
