package io.tsunagi.paper.domain.form;

import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.domain.form.FormDefinition.Box;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an error in a box hurts: value, tariff code, quantity, container, consignee. A pack says it by {@code critical}; where it
 * is silent, the kind of the box and its name tell.
 */
public final class CriticalBoxes {

    private static final Set<FieldKind> KINDS =
            EnumSet.of(FieldKind.CONTAINERS, FieldKind.COMMODITY, FieldKind.STATISTICAL, FieldKind.MRN);

    private static final Pattern NAMES = Pattern.compile(
            "(^|[a-z])(value|price|amount|quantity|qty|container|containers|consignee|tariff|hsCode|commodityCode|statisticalCode)"
                    + "($|[A-Z0-9])",
            Pattern.CASE_INSENSITIVE);

    private CriticalBoxes() {}

    /** Whether an error in the box hurts. */
    public static boolean is(Box box) {
        if (box.critical() != null) {
            return box.critical();
        }
        return box.kind() != null && KINDS.contains(box.kind())
                || NAMES.matcher(box.name()).find();
    }
}
