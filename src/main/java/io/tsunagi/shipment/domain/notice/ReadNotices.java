package io.tsunagi.shipment.domain.notice;

import io.tsunagi.bulletin.HouseMail;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who was told of a run, how, and what proves it. */
@Service
public class ReadNotices {

    /** Rows of a page. */
    public static final int PAGE = 50;

    private final Notices notices;
    private final HouseMail mail;

    ReadNotices(Notices notices, HouseMail mail) {
        this.notices = notices;
        this.mail = mail;
    }

    /** A page of a run's notices, each with what became of its mail. */
    @Transactional(readOnly = true)
    public Page page(String run, Notice.@Nullable State state, @Nullable UUID after) {
        List<Notice> found = notices.page(run, state, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Notice> rows = more ? found.subList(0, PAGE) : found;
        Map<UUID, HouseMail.Fate> fates = mail.fates(
                rows.stream().map(Notice::mail).filter(Objects::nonNull).toList());
        List<Row> shown = new ArrayList<>();
        rows.forEach(notice -> shown.add(new Row(notice, notice.mail() == null ? null : fates.get(notice.mail()))));
        return new Page(shown, more ? rows.get(PAGE - 1).id() : null);
    }

    /** How far a run's notices and corrections have come, together. */
    @Transactional(readOnly = true)
    public Summary summary(String run) {
        Map<Notice.State, Long> states = new EnumMap<>(Notice.State.class);
        Map<Notice.Kind, Long> kinds = new EnumMap<>(Notice.Kind.class);
        notices.numbers(run)
                .forEach((kind, numbers) -> numbers.forEach((state, number) -> {
                    states.merge(state, number, Long::sum);
                    kinds.merge(kind, number, Long::sum);
                }));
        Map<HouseMail.State, Long> letters = mail.numbers(run);
        long failed = letters.getOrDefault(HouseMail.State.FAILED, 0L);
        long mailed = letters.getOrDefault(HouseMail.State.SENT, 0L);
        return new Summary(
                kinds.getOrDefault(Notice.Kind.NOTICE, 0L),
                kinds.getOrDefault(Notice.Kind.CORRECTION, 0L),
                mailed,
                states.getOrDefault(Notice.State.SENT, 0L),
                states.getOrDefault(Notice.State.NEW, 0L)
                        + letters.getOrDefault(HouseMail.State.WAITING, 0L)
                        + letters.getOrDefault(HouseMail.State.SENDING, 0L),
                failed,
                states.getOrDefault(Notice.State.TO_PRINT, 0L),
                states.getOrDefault(Notice.State.CALLED_OFF, 0L),
                mail.isSet());
    }

    /**
     * Rows of a page.
     *
     * @param next id to go on after; null on the last page
     */
    public record Page(List<Row> rows, @Nullable UUID next) {}

    /** A notice and what became of its mail; null when it is none. */
    public record Row(Notice notice, HouseMail.@Nullable Fate fate) {}

    /**
     * Numbers of a run.
     *
     * @param notices customers that are told
     * @param corrections of those, who are told that it was taken back
     * @param mailed taken by the mail server
     * @param byHand sent by a person
     * @param waiting not yet out
     * @param failed given up by the mail server; a person must act
     * @param toPrint wait for a person
     * @param calledOff not sent because the run was undone before
     * @param mailServer whether one is set
     */
    public record Summary(
            long notices,
            long corrections,
            long mailed,
            long byHand,
            long waiting,
            long failed,
            long toPrint,
            long calledOff,
            boolean mailServer) {}
}
