package io.tsunagi.keying.domain;

import io.tsunagi.codes.Flaw;
import io.tsunagi.codes.Typed;
import io.tsunagi.paper.FieldFlaws;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.TypedBoxes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes entries of what was typed, or says at each field why not. */
final class CheckTyped {

    /** More than any box of a form holds. */
    private static final int LONGEST = 2_000;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** Checks what was typed for these fields; each of them must be given, if empty, and no other. */
    CheckTyped(List<JobField> asked, Map<String, TypedField> typed) {
        for (JobField field : asked) {
            String name = field.field().name();
            TypedField given = typed.get(name);
            if (given == null) {
                refusals.add(Refusal.at(name, "keying.refused.missing"));
            } else {
                check(field, given);
            }
        }
        typed.keySet().stream()
                .filter(name ->
                        asked.stream().noneMatch(field -> field.field().name().equals(name)))
                .sorted()
                .forEach(name -> refusals.add(Refusal.at(name, "keying.refused.not-asked", name)));
    }

    private void check(JobField field, TypedField given) {
        String name = field.field().name();
        FieldKind kind = field.field().kind();
        String text = given.unreadable() ? "" : TypedBoxes.storable(given.text());
        if (text.length() > LONGEST) {
            refusals.add(Refusal.at(name, "keying.refused.too-long", LONGEST));
            return;
        }
        Optional<Flaw> flaw = text.isBlank() ? Optional.empty() : FieldFlaws.of(kind, text);
        if (flaw.isPresent() && !given.asWritten()) {
            refusals.add(
                    isNought(kind, text)
                            ? Refusal.at(name, "keying.refused.nought")
                            : new Refusal(name, flaw.get().message(), flaw.get().arguments()));
            return;
        }
        Integer most = field.field().most();
        boolean over = false;
        if (most != null && flaw.isEmpty() && above(text, most)) {
            if (!given.asWritten()) {
                refusals.add(Refusal.at(name, "keying.refused.over", most));
                return;
            }
            over = true;
        }
        entries.add(new Entry(
                field.position(), text, Meaning.of(kind, text), given.unreadable(), flaw.isPresent() || over));
    }

    private static boolean isNought(FieldKind kind, String text) {
        return kind == FieldKind.COUNT
                && Typed.number(text).filter(number -> number.signum() == 0).isPresent();
    }

    private static boolean above(String text, int most) {
        return Typed.number(text)
                .filter(number -> number.compareTo(BigDecimal.valueOf(most)) > 0)
                .isPresent();
    }

    List<Entry> entries() {
        return entries;
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
