package io.tsunagi.declaration.domain.route;

import java.util.Optional;
import java.util.UUID;

/** Where the rules that cases were taken under are kept; they are only added. */
public interface CaseRoutes {

    /** Keeps the rule of a case. */
    void keep(UUID declarationId, UUID partnerId, CaseRoute route);

    /** The rule of a case; empty for cases that were taken before routes were kept. */
    Optional<CaseRoute> of(UUID declarationId);
}
