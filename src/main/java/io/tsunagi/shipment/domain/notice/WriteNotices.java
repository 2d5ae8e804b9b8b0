package io.tsunagi.shipment.domain.notice;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.shipment.domain.bulk.BulkRun;
import io.tsunagi.shipment.domain.bulk.BulkRun.Telling;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the notices of runs that have ended, {@value #STEP} in a transaction, and the corrections of those that were undone. A
 * notice is one row per run, shipper and customer, and its letter has the row's id for a key, so that whatever is done twice
 * goes out once.
 */
@Component
class WriteNotices {

    static final int STEP = 50;

    private final Notices notices;
    private final NoticeWords words;
    private final HouseMail mail;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transactions;

    WriteNotices(
            Notices notices,
            NoticeWords words,
            HouseMail mail,
            AuditTrail audit,
            Clock clock,
            TransactionTemplate transactions) {
        this.notices = notices;
        this.words = words;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Works until nobody waits to be told. */
    @Scheduled(fixedDelayString = "${tsunagi.bulk.every:PT1S}")
    void run() {
        while (Boolean.TRUE.equals(transactions.execute(status -> step()))) {
            // the next step is a transaction of its own
        }
    }

    /** One step of one run; false when there is nothing to do. */
    boolean step() {
        Optional<BulkRun> due = notices.lockDue();
        due.ifPresent(this::step);
        return due.isPresent();
    }

    private void step(BulkRun run) {
        boolean undone = run.state() == BulkRun.State.UNDONE;
        switch (run.telling()) {
            case ASKED -> begin(run, undone);
            case WRITING -> {
                if (undone) {
                    to(run, Telling.WEIGHING, 0);
                } else {
                    write(run, Telling.WRITTEN);
                }
            }
            case WRITTEN -> to(run, Telling.WEIGHING, 0);
            case WEIGHING -> weigh(run);
            case CORRECTING -> write(run, Telling.CORRECTED);
            case NONE, CORRECTED -> throw new IllegalStateException("nobody waits to be told of " + run.reference());
        }
    }

    private void begin(BulkRun run, boolean undone) {
        int number = undone ? 0 : notices.enter(run, clock.instant());
        to(run, number == 0 ? Telling.NONE : Telling.WRITING, number);
    }

    private void write(BulkRun run, Telling end) {
        List<Notice> next = notices.fresh(run.id(), STEP);
        if (next.isEmpty()) {
            to(run, end, 0);
        }
        next.forEach(notice -> write(run, notice));
    }

    private void write(BulkRun run, Notice notice) {
        if (notice.email() == null) {
            notices.state(notice.id(), Notice.State.TO_PRINT);
            note(run, notice, "notice.to-print", Notice.State.TO_PRINT);
            return;
        }
        notices.mailed(notice.id(), mail.send(words.letter(run, notice, notice.email(), notices.lines(notice))));
        note(run, notice, "notice.mailed", Notice.State.MAILED);
    }

    /** Whoever was told gets a correction; whoever was not told needs none, when nothing of the notice is true any more. */
    private void weigh(BulkRun run) {
        List<Notices.Weighed> next = notices.unweighed(run.id(), STEP);
        if (next.isEmpty()) {
            to(run, Telling.CORRECTING, 0);
        }
        for (Notices.Weighed weighed : next) {
            Notice notice = weighed.notice();
            notices.weighed(notice.id());
            if (weighed.setBack() == 0) {
                continue;
            }
            if (weighed.setBack() == notice.lines() && calledOff(notice)) {
                notices.state(notice.id(), Notice.State.CALLED_OFF);
                note(run, notice, "notice.called-off", Notice.State.CALLED_OFF);
            } else {
                notices.correct(notice, weighed.setBack(), clock.instant());
            }
        }
    }

    private boolean calledOff(Notice notice) {
        return switch (notice.state()) {
            case NEW, TO_PRINT, CALLED_OFF -> true;
            case SENT -> false;
            case MAILED -> notice.mail() != null && mail.callOff(notice.mail());
        };
    }

    private void to(BulkRun run, Telling telling, int number) {
        notices.telling(run, telling);
        audit.record(new AuditTrail.Change(
                "notice.run",
                run.reference(),
                run.disruption(),
                run.telling().name(),
                telling.name(),
                number == 0 ? "" : Integer.toString(number)));
    }

    private void note(BulkRun run, Notice notice, String action, Notice.State to) {
        audit.record(new AuditTrail.Change(
                action,
                run.reference(),
                run.disruption(),
                notice.state().name(),
                to.name(),
                notice.kind() + " " + notice.id()));
    }
}
