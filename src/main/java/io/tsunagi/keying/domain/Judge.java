package io.tsunagi.keying.domain;

import io.tsunagi.keying.KeyingDesk.Reading;
import io.tsunagi.keying.domain.JobField.By;
import io.tsunagi.keying.domain.JobField.Settled;
import io.tsunagi.keying.domain.Verdict.Compared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says what is settled after a round, and whom the job waits for then. */
final class Judge {

    private Judge() {}

    /** Which fields a round asks for. */
    static List<JobField> asked(JobState state, List<JobField> fields) {
        return fields.stream()
                .filter(field -> switch (state) {
                    case FIRST -> true;
                    case SECOND -> field.forSecond();
                    case THIRD -> field.settled() == null;
                    case SETTLED -> false;
                })
                .toList();
    }

    /**
     * The verdicts on the fields of a round that was just sent.
     *
     * @param first what the first person sent, by position
     * @param sent what was sent now, by position; the same as first in the first round
     */
    static List<Verdict> of(JobState state, List<JobField> asked, Map<Integer, Entry> first, Map<Integer, Entry> sent) {
        List<Verdict> verdicts = new ArrayList<>();
        for (JobField field : asked) {
            Entry now = Objects.requireNonNull(sent.get(field.position()));
            switch (state) {
                case FIRST -> {
                    if (!field.forSecond()) {
                        verdicts.add(alone(field, now));
                    }
                }
                case SECOND -> verdicts.add(both(field, Objects.requireNonNull(first.get(field.position())), now));
                case THIRD -> verdicts.add(new Verdict(field.position(), null, false, settled(field, now, By.THIRD)));
                case SETTLED -> throw new IllegalStateException("a settled job has no round");
            }
        }
        return verdicts;
    }

    /** Whom the job waits for, when these fields are as they are after a round. */
    static JobState next(JobState sent, List<JobField> fields) {
        boolean all = fields.stream().allMatch(field -> field.settled() != null);
        if (all) {
            return JobState.SETTLED;
        }
        boolean second = sent == JobState.FIRST && fields.stream().anyMatch(JobField::forSecond);
        return second ? JobState.SECOND : JobState.THIRD;
    }

    /** A field that no second person keys: it is settled, unless it is unreadable, odd, or another than the machine read. */
    private static Verdict alone(JobField field, Entry entry) {
        Reading reading = field.field().reading();
        if (reading != null && reading.certain()) {
            boolean same = !entry.unreadable()
                    && entry.meaning().equals(Meaning.of(field.field().kind(), reading.value()));
            return new Verdict(field.position(), Compared.MACHINE, !same, same ? settled(field, entry, By.BOTH) : null);
        }
        boolean clear = !entry.unreadable() && !entry.asWritten();
        return new Verdict(field.position(), null, false, clear ? settled(field, entry, By.FIRST) : null);
    }

    private static Verdict both(JobField field, Entry first, Entry second) {
        if (first.unreadable() && second.unreadable()) {
            return new Verdict(field.position(), null, false, null);
        }
        boolean same =
                first.unreadable() == second.unreadable() && first.meaning().equals(second.meaning());
        return new Verdict(field.position(), Compared.PEOPLE, !same, same ? settled(field, first, By.BOTH) : null);
    }

    private static Settled settled(JobField field, Entry entry, By by) {
        return new Settled(Meaning.uniform(field.field().kind(), entry.typed()), entry.unreadable(), by);
    }
}
