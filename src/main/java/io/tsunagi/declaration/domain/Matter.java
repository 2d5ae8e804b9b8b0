package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.identity.Role;
import io.tsunagi.shared.ThreeTimes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something beside the straight way of a declaration that somebody must settle before it goes on: a query of customs, an
 * inspection, a notice of work outside office hours, a house without an examiner.
 *
 * @param number within the declaration, from 1
 * @param edition of the paper it was raised for
 * @param raisedBy login of who recorded it
 * @param dueAt until when customs wants it settled; null when nothing was said
 * @param said words by name, see {@link Kind#raise()}
 * @param settlement null while it is open
 */
public record Matter(
        int number,
        Kind kind,
        int edition,
        ThreeTimes raised,
        String raisedBy,
        @Nullable Instant dueAt,
        Map<String, String> said,
        @Nullable Settlement settlement) {

    /** Results of an inspection: as declared, or not. */
    public static final Set<String> RESULTS = Set.of("AS_DECLARED", "DIFFERENT");

    /** Whether it still waits. */
    public boolean open() {
        return settlement == null;
    }

    /**
     * How it ended.
     *
     * @param by login of who recorded it
     * @param dropped whether it fell away because the declaration itself ended
     * @param said words by name, see {@link Kind#settle()}
     */
    public record Settlement(ThreeTimes times, String by, boolean dropped, Map<String, String> said) {}

    /** A word that is asked for. */
    public record Word(String name, boolean required) {}

    /** Kinds of matters, with what is asked, when they may come up and who settles them. */
    public enum Kind {
        /** 照会: customs asks something or wants a further document (関税法67条, 審査). */
        QUERY(
                "DeclarationQueried",
                "UserTask_AnswerQuery",
                AtCustoms.STATES,
                Role.BROKER,
                List.of(new Word("question", true), new Word("askedBy", false)),
                List.of(new Word("answer", true))),
        /** 検査: customs wants to see the goods (関税法67条). */
        INSPECTION(
                "DeclarationInspectionOrdered",
                "UserTask_AttendInspection",
                AtCustoms.STATES,
                Role.BROKER,
                List.of(new Word("place", true), new Word("subject", true)),
                List.of(new Word("result", true), new Word("note", false))),
        /**
         * 開庁時間外の事務の執務を求める届出 (関税法98条): two copies, handed in within opening hours; nothing is lodged before it is
         * in (税関「開庁時間外における事務の執務を求める届出」).
         */
        OUT_OF_HOURS(
                "DeclarationOutOfHours",
                "UserTask_LodgeOutOfHoursNotice",
                Set.of(
                        DeclarationState.DRAFT,
                        DeclarationState.SUBMITTED,
                        DeclarationState.PASSED,
                        DeclarationState.PRINTED,
                        DeclarationState.LODGED,
                        DeclarationState.ACCEPTED,
                        DeclarationState.PAID),
                Role.BROKER,
                List.of(new Word("work", true), new Word("hours", true)),
                List.of(new Word("office", true))),
        /** No 通関士 can examine: the 通関業監督官 is told in writing at once (通関業法基本通達 14-2); a manager sees to it. */
        NO_EXAMINER(
                "DeclarationNoExaminer",
                "UserTask_FindExaminer",
                Set.of(DeclarationState.SUBMITTED),
                Role.MANAGER,
                List.of(new Word("reason", true)),
                List.of(new Word("office", true), new Word("arrangement", true)));

        private final String message;
        private final String step;
        private final Set<DeclarationState> states;
        private final Role settler;
        private final List<Word> raise;
        private final List<Word> settle;

        Kind(
                String message,
                String step,
                Set<DeclarationState> states,
                Role settler,
                List<Word> raise,
                List<Word> settle) {
            this.message = "Message_" + message;
            this.step = step;
            this.states = states;
            this.settler = settler;
            this.raise = raise;
            this.settle = settle;
        }

        /** Whether it may come up while a declaration stands there. */
        public boolean mayComeUp(DeclarationState state) {
            return states.contains(state);
        }

        /** The role that records its settlement. */
        public Role settler() {
            return settler;
        }

        /** What is asked when it comes up. */
        public List<Word> raise() {
            return raise;
        }

        /** What is asked when it is settled. */
        public List<Word> settle() {
            return settle;
        }

        /** Whether it keeps the declaration from being handed in. */
        boolean holdsLodging() {
            return this == OUT_OF_HOURS;
        }

        /** Whether it keeps the goods from being released. */
        boolean holdsRelease() {
            return this == QUERY || this == INSPECTION;
        }

        String message() {
            return message;
        }

        String step() {
            return step;
        }
    }

    private static final class AtCustoms {

        private static final Set<DeclarationState> STATES =
                Set.of(DeclarationState.LODGED, DeclarationState.ACCEPTED, DeclarationState.PAID);
    }
}
