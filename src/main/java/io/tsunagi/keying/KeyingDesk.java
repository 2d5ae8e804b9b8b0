package io.tsunagi.keying;

import io.tsunagi.paper.Area;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.FormCatalogue.Text;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where other features have something keyed from a sheet that came back, and learn what was settled. */
public interface KeyingDesk {

    /**
     * Opens a job in the caller's transaction, which must exist; for a subject that has one, answers that one and changes
     * nothing. Its fields keep the order in which they are given.
     *
     * @return reference of the job, kind K
     */
    String open(Job job);

    /** What was settled; empty until every field is, and for a reference that is none of a job. */
    Optional<Outcome> outcome(String reference);

    /** Reference of the job of a subject. */
    Optional<String> of(String subject);

    /**
     * Calls a job off in the caller's transaction, which must exist: nobody keys it any more and nothing of it is settled. One
     * that is settled or called off stays as it is.
     *
     * @param reference of the job, kind K
     * @param why for the record
     */
    void callOff(String reference, String why);

    /**
     * What is to be keyed.
     *
     * @param subject reference of the paper, kind P; the pictures of its pages are those that lie beside it in the register
     * @param purpose who asked, for instance {@code fax-order}; the event brings it back
     * @param title what the sheet is, for people
     * @param page path where people go on when all is settled, for instance {@code /fax-orders/P-2025-0101-N}
     * @param disruption reference of the disruption; null outside one
     * @param fields at least one, names unique
     */
    record Job(
            String subject,
            String purpose,
            Text title,
            String page,
            @Nullable String disruption,
            List<Field> fields) {

        /** Refuses a job without fields and a name that stands twice. */
        public Job {
            fields = List.copyOf(fields);
            Set<String> names = new HashSet<>();
            if (fields.isEmpty() || !fields.stream().map(Field::name).allMatch(names::add)) {
                throw new IllegalArgumentException("a job has fields, each with a name of its own: " + subject);
            }
        }
    }

    /**
     * A field to key.
     *
     * @param name under which its value comes back
     * @param label what people call it
     * @param kind what it takes; a text of another shape is refused at the field, unless the person says that the sheet has it so
     * @param critical whether an error hurts: value, tariff code, quantity, container, consignee. Keyed by two
     * @param page of the paper, from 1
     * @param area where it stands on the sheet; null when only the whole page can be shown
     * @param reading what a machine read there; null for nothing
     * @param most more than that is doubted: the person is warned and says that the sheet has it so; null for no limit
     * @param hint what people have to know at this field; null for nothing
     */
    record Field(
            String name,
            Text label,
            FieldKind kind,
            boolean critical,
            int page,
            @Nullable Area area,
            @Nullable Reading reading,
            @Nullable Integer most,
            @Nullable Text hint) {

        /** A field without a limit and without a hint. */
        public Field(
                String name,
                Text label,
                FieldKind kind,
                boolean critical,
                int page,
                @Nullable Area area,
                @Nullable Reading reading) {
            this(name, label, kind, critical, page, area, reading, null, null);
        }
    }

    /**
     * What a machine read.
     *
     * @param value {@code ""}: clearly nothing stands there. Where something doubtful stands that is no value (a grey mark, what
     *     may be crossed out) there is no reading at all, so that the field is looked at by itself
     * @param certain a certain reading counts as one of the two blind readings and is shown prefilled to the one person who
     *     confirms it (reading of marks equals double keying, PLOS ONE 0035087). An uncertain one is only offered to the first
     *     person as a candidate, never filled in, and never shown to the second
     * @param percent how sure the machine is, 0 to 100
     */
    record Reading(String value, boolean certain, int percent) {}

    /**
     * What was settled.
     *
     * @param values by name of field: numbers in plain digits, days as ISO 8601, codes without separators, words as typed;
     *     {@code ""} for what stands empty on the sheet. A field that nobody could read is absent
     * @param happened when it happened, as the sheet says; the same as written when it says nothing else
     * @param written when it was written on the sheet
     * @param entered when the first person sent it
     * @param keyedBy logins of the people who keyed, in the order of their rounds
     */
    record Outcome(
            String reference,
            String subject,
            String purpose,
            Map<String, String> values,
            Instant happened,
            Instant written,
            Instant entered,
            List<String> keyedBy) {}
}
