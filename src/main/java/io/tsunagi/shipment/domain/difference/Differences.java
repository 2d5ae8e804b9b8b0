package io.tsunagi.shipment.domain.difference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows about what did not go as ordered, of one shipment each. */
public interface Differences {

    /** Shipments that were opened for the rest of this one, oldest first. */
    List<String> restsOf(String shipment);

    /** The shipment that this one is the rest of. */
    Optional<String> restFrom(String shipment);

    /**
     * Opens a shipment like another one, with its class, need-by and waiting time, for a quantity of it.
     *
     * @param reference of the new one, kind S
     * @param number its order number
     */
    void openRest(UUID shipment, String reference, String number, BigDecimal quantity, Instant at);

    /** Damage, oldest first, without pictures. */
    List<Damage> damages(String shipment);

    /** Adds a damage unless its id is known; whether it was added. */
    boolean add(Damage damage, @Nullable Picture picture);

    /** The picture of a damage. */
    Optional<Picture> picture(UUID damage);

    /** Proposals of another article, oldest first. */
    List<Substitution> substitutions(String shipment);

    /** Adds a proposal unless its id is known; whether it was added. */
    boolean add(Substitution proposal);

    /** Keeps the answer to a proposal that has none; whether it was kept. */
    boolean answer(UUID proposal, Substitution.Answer answer);

    /** Lets the dispatch note of a shipment be printed anew. */
    void noteAnew(UUID shipment);

    /** What became of goods that came back. */
    Optional<ReturnedGoods> returned(String shipment);

    /** Keeps what became of goods that came back, once; whether it was kept. */
    boolean add(ReturnedGoods returned);
}
