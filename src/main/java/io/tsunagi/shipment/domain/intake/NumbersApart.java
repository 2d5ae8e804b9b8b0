package io.tsunagi.shipment.domain.intake;

import io.tsunagi.shared.Reference;
import io.tsunagi.storage.References;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws numbers in a transaction of their own, so that a long piece does not keep every other order waiting for its number. When
 * the piece fails, its numbers are missing from the series.
 */
@Component
class NumbersApart {

    private final References references;

    NumbersApart(References references) {
        this.references = references;
    }

    /** The next numbers of a kind. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    List<Reference> next(String kind, int count) {
        return references.next(kind, count);
    }
}
