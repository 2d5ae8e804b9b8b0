package io.tsunagi.paper.domain;

import io.tsunagi.audit.WhoActs;
import io.tsunagi.paper.domain.Papers.Scan;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a scanned code or a typed reference, says what it is, and remembers that it was seen. */
@Service
public class ScanPaper {

    private final IdentifyPaper identify;
    private final Papers papers;
    private final WhoActs who;
    private final Clock clock;

    ScanPaper(IdentifyPaper identify, Papers papers, WhoActs who, Clock clock) {
        this.identify = identify;
        this.papers = papers;
        this.who = who;
        this.clock = clock;
    }

    /**
     * What was scanned.
     *
     * @param paper null when forged or unknown
     * @param page of the sheet; 0 when the reference was typed
     * @param earlier the first time this page was seen before; null when this is the first time
     */
    public record Scanned(
            ScanOutcome outcome,
            @Nullable RegisteredPaper paper,
            int page,
            @Nullable Scan earlier) {}

    /**
     * Scans. Nothing is refused: what is no paper of ours is answered as such.
     *
     * @param scannedOrTyped the code, the whole address with the code, or the reference in letters
     * @param place network address it came from
     */
    @Transactional
    public Scanned scan(String scannedOrTyped, String place) {
        IdentifyPaper.Found found = identify.identify(scannedOrTyped);
        RegisteredPaper paper = found.paper();
        if (paper == null) {
            return new Scanned(found.outcome(), null, found.page(), null);
        }
        Scan earlier = papers.scans(paper.reference()).stream()
                .filter(scan -> scan.page() == found.page())
                .findFirst()
                .orElse(null);
        papers.addScan(paper.reference(), new Scan(found.page(), clock.instant(), who.login(), place));
        return new Scanned(found.outcome(), paper, found.page(), earlier);
    }
}
