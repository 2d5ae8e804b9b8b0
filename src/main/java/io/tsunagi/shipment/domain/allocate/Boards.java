package io.tsunagi.shipment.domain.allocate;

import java.time.LocalDate;
import java.util.Optional;

/** The plans that were frozen for boards. */
public interface Boards {

    /** The one of a site and day. */
    Optional<Board> find(String disruption, String site, LocalDate day);

    /** Keeps one; false when that day of the site has one already, which stays. */
    boolean add(Board board);
}
