package io.tsunagi.keying.domain;

import io.tsunagi.keying.KeyingDesk.Reading;
import io.tsunagi.paper.Area;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.FormCatalogue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field as a person sees it who is to key it. It holds nothing that this person must not see: the second sees neither the first
 * keying nor any reading, and only the third sees what the others said.
 *
 * @param prefilled what stands in the input when it is first opened: a certain reading, else empty
 * @param candidate an uncertain reading, for the first person only; null for none
 * @param empty whether a machine read it as empty
 * @param most more than that is doubted; null for no limit
 * @param hint what the person has to know here; null for nothing
 * @param said what the others said, for the third person only, without their names
 */
public record Asked(
        int position,
        String name,
        Text label,
        FieldKind kind,
        int page,
        @Nullable Area area,
        String prefilled,
        @Nullable Candidate candidate,
        boolean empty,
        @Nullable Integer most,
        @Nullable Text hint,
        List<Said> said) {

    /** What a machine believes to have read. */
    public record Candidate(String value, int percent) {}

    /**
     * What somebody said.
     *
     * @param text as typed; empty for an empty field
     * @param machine whether a machine said it
     */
    public record Said(String text, boolean unreadable, boolean machine) {}

    /**
     * The fields of a round.
     *
     * @param entries what was sent, by round and position; looked at for the third person only
     */
    static List<Asked> of(JobState state, List<JobField> fields, Map<Integer, Map<Integer, Entry>> entries) {
        return Judge.asked(state, fields).stream()
                .map(field -> new Asked(
                        field.position(),
                        field.field().name(),
                        field.field().label(),
                        field.field().kind(),
                        field.field().page(),
                        field.field().area(),
                        state == JobState.FIRST ? prefilled(field) : "",
                        state == JobState.FIRST ? candidate(field) : null,
                        state == JobState.FIRST && Empties.is(field),
                        field.field().most(),
                        field.field().hint(),
                        state == JobState.THIRD ? said(field, entries) : List.of()))
                .toList();
    }

    private static String prefilled(JobField field) {
        Reading reading = field.field().reading();
        return reading != null && reading.certain() ? reading.value() : "";
    }

    private static @Nullable Candidate candidate(JobField field) {
        Reading reading = field.field().reading();
        return reading == null || reading.certain() || reading.value().isEmpty()
                ? null
                : new Candidate(reading.value(), reading.percent());
    }

    private static List<Said> said(JobField field, Map<Integer, Map<Integer, Entry>> entries) {
        List<Said> said = new ArrayList<>();
        for (int round = 1; round < JobState.THIRD.round(); round++) {
            Entry entry = entries.getOrDefault(round, Map.of()).get(field.position());
            if (entry != null) {
                said.add(new Said(entry.typed(), entry.unreadable(), false));
            }
        }
        Reading reading = field.field().reading();
        if (reading != null && reading.certain()) {
            said.add(new Said(reading.value(), false, true));
        }
        return said;
    }
}
