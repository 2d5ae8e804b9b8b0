package io.tsunagi.declaration;

import io.tsunagi.declaration.domain.route.Authority;
import java.time.Instant;

/** Features that declare on paper beside the import declarations here implement it, so that the paper quota meter counts theirs too. */
public interface PaperLodgings {

    /** How many declarations to that authority were lodged on paper from one moment to before another. */
    long lodged(Authority authority, Instant from, Instant until);
}
