package io.tsunagi.filing.domain;

import io.tsunagi.declaration.PaperLodgings;
import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.declaration.domain.route.Procedure;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the paper quota meter how many filings were declarations: notices and requests are not. */
@Component
class CountLodgings implements PaperLodgings {

    private static final Set<Procedure> DECLARATIONS =
            Arrays.stream(Procedure.values()).filter(Procedure::isDeclaration).collect(Collectors.toUnmodifiableSet());

    private final FilingRoutes routes;

    CountLodgings(FilingRoutes routes) {
        this.routes = routes;
    }

    @Override
    @Transactional(readOnly = true)
    public long lodged(Authority authority, Instant from, Instant until) {
        return routes.lodged(authority, DECLARATIONS, from, until);
    }
}
