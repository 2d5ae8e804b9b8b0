package io.tsunagi.tracking;

import io.tsunagi.declaration.Clearances;
import io.tsunagi.shared.Reference;
import io.tsunagi.shipment.Consignments;
import io.tsunagi.storage.RowScope;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Tells how far a consignment (S-…) or a declaration (I-…) has got. The check letter is the one that stands behind each reference on
 * delivery notes, slips and declarations; it guards against mistyping and is no secret, so no more than the state is told.
 */
@Service
class FindByReference {

    private static final int LONGEST = 40;

    private final Consignments consignments;
    private final Clearances clearances;

    FindByReference(Consignments consignments, Clearances clearances) {
        this.consignments = consignments;
        this.clearances = clearances;
    }

    /**
     * What the reference shows; empty alike for a wrong check letter, an unknown number and another kind of reference.
     *
     * @param typed as people type it: full width, lower case and blanks are forgiven
     */
    Optional<Found> find(String typed) {
        String plain = typed.strip().replaceAll("\\s+", "");
        if (plain.length() > LONGEST || !Reference.isValid(plain)) {
            return Optional.empty();
        }
        Reference reference = Reference.parse(plain);
        String text = reference.toString();
        return RowScope.asHouse(() -> switch (reference.kind()) {
            case "S" ->
                consignments
                        .find(text)
                        .map(one -> new Found(text, "CONSIGNMENT", one.stage().name()));
            case "I" ->
                clearances
                        .find(text)
                        .map(one -> new Found(text, "DECLARATION", one.stage().name()));
            default -> Optional.empty();
        });
    }

    /**
     * What is shown, and nothing more.
     *
     * @param kind {@code CONSIGNMENT} or {@code DECLARATION}
     * @param stage name of the stage within its kind
     */
    record Found(String reference, String kind, String stage) {}
}
