package io.tsunagi.keying.domain;

import io.tsunagi.paper.PaperRegister.Paper;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.paper.PaperScans.Named;
import io.tsunagi.paper.PaperScans.Picture;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the register knows about a sheet: when it was printed, and when it was seen again. */
@Component
class SheetFacts {

    private final PaperScans scans;

    SheetFacts(PaperScans scans) {
        this.scans = scans;
    }

    /** When it was printed; empty for a sheet that the register does not know. */
    Optional<Instant> printed(String paper) {
        return scans.find(paper).map(named -> named.paper().printedAt());
    }

    /** When the first of its pictures was laid beside it; empty without one. */
    Optional<Instant> seen(String paper) {
        int pages = scans.find(paper).map(Named::paper).map(Paper::pages).orElse(1);
        return IntStream.rangeClosed(1, pages)
                .boxed()
                .flatMap(page -> scans.of(paper, page).stream())
                .map(Picture::placedAt)
                .min(Instant::compareTo);
    }
}
