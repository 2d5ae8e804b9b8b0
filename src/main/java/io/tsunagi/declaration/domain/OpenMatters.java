package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.domain.Matter.Kind;
import io.tsunagi.declaration.domain.Matter.Settlement;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What open matters keep a declaration from, and what becomes of them when it ends. */
@Component
class OpenMatters {

    private final Matters matters;
    private final CaseFile file;

    OpenMatters(Matters matters, CaseFile file) {
        this.matters = matters;
        this.file = file;
    }

    /** Refuses while a notice of work outside office hours is not in. */
    void noneHoldsLodging(PaperDeclaration declaration) {
        refuse(declaration, Kind::holdsLodging);
    }

    /** Refuses while customs waits for an answer or an inspection. */
    void noneHoldsRelease(PaperDeclaration declaration) {
        refuse(declaration, Kind::holdsRelease);
    }

    /** Refuses while anything is open. */
    void none(PaperDeclaration declaration) {
        refuse(declaration, kind -> true);
    }

    /** Whether anything is open. */
    boolean any(PaperDeclaration declaration) {
        return matters.of(declaration).stream().anyMatch(Matter::open);
    }

    /** Lets the open ones fall away because the declaration itself ended. */
    void drop(PaperDeclaration declaration) {
        Instant now = file.now();
        for (Matter matter : matters.of(declaration)) {
            if (matter.open()) {
                ThreeTimes times = new ThreeTimes(now, now, now);
                matters.settle(declaration, matter.number(), new Settlement(times, file.who(), true, Map.of()));
            }
        }
    }

    private void refuse(PaperDeclaration declaration, Predicate<Kind> holds) {
        for (Matter matter : matters.of(declaration)) {
            if (matter.open() && holds.test(matter.kind())) {
                throw new Refused(Refusal.of("declaration.refused.matter-open." + matter.kind(), matter.number()));
            }
        }
    }
}
