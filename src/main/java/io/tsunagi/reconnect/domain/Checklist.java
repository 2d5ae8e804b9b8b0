package io.tsunagi.reconnect.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One edition of the checklist.
 *
 * @param edition day from which it is used; a gate keeps the edition it was opened with
 * @param sections in their order
 * @param items in their order, each code once
 */
public record Checklist(LocalDate edition, List<Section> sections, List<Item> items) {

    public Checklist {
        sections = List.copyOf(sections);
        items = List.copyOf(items);
        Set<String> codes = new HashSet<>();
        for (Item item : items) {
            if (!codes.add(item.code())) {
                throw new IllegalArgumentException("item " + item.code() + " stands twice");
            }
            if (sections.stream().noneMatch(section -> item.code().startsWith(section.code()))) {
                throw new IllegalArgumentException("item " + item.code() + " belongs to no section");
            }
        }
    }

    /** The item with that code. */
    public Optional<Item> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** A part of it, in both languages. */
    public record Section(String code, String ja, String en) {}

    /**
     * One item.
     *
     * @param code section and number, for instance {@code A1}
     * @param due the step that is not begun before it is met
     * @param reuse whether a statement counts in the next gate of the partner too, until it expires
     * @param file whether a file is wanted, not words alone
     * @param waivable whether a manager may waive it
     * @param validDays for how many days a statement usually counts; 0 when it is not stated
     */
    public record Item(
            String code,
            String ja,
            String en,
            GateState due,
            Proof proof,
            boolean reuse,
            boolean file,
            boolean waivable,
            int validDays) {

        public Item {
            if (ja.isBlank() || en.isBlank()) {
                throw new IllegalArgumentException("item " + code + " needs its text in both languages");
            }
            if (due == GateState.EVIDENCE_PENDING || due == GateState.DISCONNECTED) {
                throw new IllegalArgumentException("item " + code + " is due at no step");
            }
            if (proof == Proof.STATEMENT && (validDays < 1 || validDays > 366)) {
                throw new IllegalArgumentException("item " + code + " needs valid-days from 1 to 366");
            }
        }
    }

    /** What meets an item. */
    public enum Proof {
        /** Words, an owner, a last day, and a file where one is wanted. */
        STATEMENT,
        /** A replay of this round without a difference. */
        REPLAY,
        /** Both approvals of this round. */
        APPROVAL,
        /** A customs person who looked at the declarations in doubt in this round. */
        REGIMES,
        /** A daily cap with limits. */
        LIMITS,
        /** A watch that is over. */
        WATCH
    }
}
