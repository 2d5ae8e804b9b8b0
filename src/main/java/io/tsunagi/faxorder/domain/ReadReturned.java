package io.tsunagi.faxorder.domain;

import io.tsunagi.faxorder.domain.OrderSheet.State;
import io.tsunagi.keying.KeyingDesk;
import io.tsunagi.keying.KeyingDesk.Job;
import io.tsunagi.storage.RowScope;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the marks of forms that are back and asks people to confirm them, one form in one transaction. Forms are their own queue: a
 * try is counted before the reading begins, the least tried form comes first, and one that could not be read three times is keyed
 * without any reading.
 */
@Service
public class ReadReturned {

    /** For whom its keying jobs are. */
    static final String PURPOSE = "fax-order";

    private static final Logger LOG = LoggerFactory.getLogger(ReadReturned.class);
    private static final int MOST_TRIES = 3;

    private final Catalogues catalogues;
    private final OrderSheets sheets;
    private final ReadMarks marks;
    private final KeyingDesk keying;
    private final TransactionTemplate transaction;
    private final FaxFile file;

    ReadReturned(
            Catalogues catalogues,
            OrderSheets sheets,
            ReadMarks marks,
            KeyingDesk keying,
            TransactionTemplate transaction,
            FaxFile file) {
        this.catalogues = catalogues;
        this.sheets = sheets;
        this.marks = marks;
        this.keying = keying;
        this.transaction = transaction;
        this.file = file;
    }

    /** Reads every form that waits; called by itself every two seconds. */
    @Scheduled(fixedDelayString = "${tsunagi.fax.every:PT2S}")
    public void readAll() {
        RowScope.asHouse(() -> {
            Optional<String> next = next();
            while (next.isPresent()) {
                read(next.get());
                next = next();
            }
        });
    }

    private Optional<String> next() {
        Optional<String> next = transaction.execute(status -> sheets.nextToRead());
        return next == null ? Optional.empty() : next;
    }

    /** Reads one form and opens its job; one that is not waiting stays as it is. */
    public void read(String paper) {
        transaction.executeWithoutResult(status -> sheets.lockSheet(paper)
                .filter(sheet -> sheet.state() == State.BACK)
                .ifPresent(this::open));
    }

    private void open(OrderSheet sheet) {
        boolean blind = sheets.tries(sheet.paper()) > MOST_TRIES;
        ReadMarks.Read read = marks.read(sheet, catalogues.items(sheet.edition()), !blind);
        String job = keying.open(new Job(
                sheet.paper(),
                PURPOSE,
                FieldLabels.title(sheet),
                "/fax-orders/" + sheet.paper(),
                sheet.disruption(),
                read.fields()));
        sheets.keying(sheet.paper(), job, read.rows());
        List<RowReading> certain =
                read.rows().stream().filter(RowReading::certain).toList();
        String note = "rows=%d certain=%d".formatted(sheet.rows(), certain.size());
        file.write("fax.read", sheet.paper(), sheet.disruption(), State.BACK.name(), State.KEYING.name(), note);
        LOG.info("fax order read paper={} job={} rows={} certain={}", sheet.paper(), job, sheet.rows(), certain.size());
    }
}
