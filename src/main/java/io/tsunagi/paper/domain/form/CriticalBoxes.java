package io.tsunagi.paper.domain.form;

import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.domain.form.FormDefinition.Box;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where an error in a box hurts: value, tariff code, quantity, container, consignee, number given by customs. A pack says it by
 * {@code critical}; where it is silent, the kind of the box and the words of its name tell.
 */
public final class CriticalBoxes {

    private static final Set<FieldKind> KINDS =
            EnumSet.of(FieldKind.CONTAINERS, FieldKind.COMMODITY, FieldKind.STATISTICAL, FieldKind.MRN);

    private static final Set<String> WORDS = Set.of(
            "value",
            "price",
            "amount",
            "quantity",
            "qty",
            "container",
            "containers",
            "consignee",
            "tariff",
            "hs",
            "commodity",
            "statistical",
            "mrn");

    private static final String NUMBER_OF_CUSTOMS = "declarationNumber";

    private CriticalBoxes() {}

    /** Whether an error in the box hurts. */
    public static boolean is(Box box) {
        if (box.critical() != null) {
            return box.critical();
        }
        return box.kind() != null && KINDS.contains(box.kind())
                || box.name().equals(NUMBER_OF_CUSTOMS)
                || Arrays.stream(box.name().split("(?=[A-Z])|[^A-Za-z]+"))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .anyMatch(WORDS::contains);
    }
}
