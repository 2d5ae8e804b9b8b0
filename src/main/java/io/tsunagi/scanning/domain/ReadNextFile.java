package io.tsunagi.scanning.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.scanning.domain.ScanFiles.Claimed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the next file of the queue. The claim on it is committed before the reading begins and holds for a while longer with each
 * page; when a server dies, the claim lapses and the next reader goes on. Pages that were kept are not kept again. A file that
 * made its reader die three times is not read a fourth time.
 */
@Component
public class ReadNextFile {

    private static final Logger LOG = LoggerFactory.getLogger(ReadNextFile.class);
    private static final int MOST_TRIES = 3;

    private final ScanFiles files;
    private final TakePage taking;
    private final Standstill standstill;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration claimed;

    ReadNextFile(
            ScanFiles files,
            TakePage taking,
            Standstill standstill,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${tsunagi.scanning.claim:PT2M}") Duration claimed) {
        this.files = files;
        this.taking = taking;
        this.standstill = standstill;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.claimed = claimed;
    }

    /** Reads the next file; false when none waits or nothing can be read at present. */
    public boolean next(ScanReader reader) {
        UUID claim = UUID.randomUUID();
        Instant now = clock.instant();
        Optional<Claimed> next = files.claim(claim, now, now.plus(claimed));
        return next.isPresent() && tried(next.get(), claim, reader);
    }

    private boolean tried(Claimed file, UUID claim, ScanReader reader) {
        try {
            read(file, claim, reader);
            standstill.ends();
            return true;
        } catch (ReaderUnavailable e) {
            files.giveBack(file.reference(), claim);
            if (standstill.begins(clock.instant())) {
                LOG.error("scans cannot be read, they wait", e);
            }
            return false;
        }
    }

    private void read(Claimed file, UUID claim, ScanReader reader) {
        byte[] bytes = files.bytes(file.sha256()).orElseThrow();
        if (file.tries() > MOST_TRIES) {
            end(file.reference(), claim, FileEnd.TOO_COSTLY, 0);
            return;
        }
        Progress progress = new Progress();
        FileEnd end = reader.read(bytes, page -> {
            progress.offered++;
            if (taking.take(file.reference(), claim, clock.instant().plus(claimed), page)) {
                progress.kept++;
            }
        });
        if (progress.kept == progress.offered) {
            end(file.reference(), claim, end, progress.kept);
        }
    }

    private void end(String file, UUID claim, FileEnd end, int pages) {
        Boolean ended = transaction.execute(status -> {
            if (!files.end(file, claim, end, clock.instant())) {
                return false;
            }
            audit.record(new Change("scan.read", file, null, FileState.WAITING.name(), end.name(), "pages=" + pages));
            return true;
        });
        LOG.info("scan read file={} end={} pages={} counted={}", file, end, pages, ended);
    }

    private static final class Progress {
        private int offered;
        private int kept;
    }
}
