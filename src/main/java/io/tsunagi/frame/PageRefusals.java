package io.tsunagi.frame;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import org.springframework.validation.BindingResult;

/** Puts the reasons of a refusal at the fields of the form, so that the page shows them beside what was typed. */
public final class PageRefusals {

    private PageRefusals() {}

    /** Adds every reason; one whose field the form does not have goes to the top of the form. */
    public static void show(Refused refused, BindingResult form) {
        for (Refusal refusal : refused.refusals()) {
            Object[] arguments = refusal.arguments().toArray();
            if (refusal.field().isEmpty() || !hasField(form, refusal.field())) {
                form.reject(refusal.message(), arguments, refusal.message());
            } else {
                form.rejectValue(refusal.field(), refusal.message(), arguments, refusal.message());
            }
        }
    }

    private static boolean hasField(BindingResult form, String field) {
        Object target = form.getTarget();
        return target != null
                && org.springframework.beans.PropertyAccessorFactory.forBeanPropertyAccess(target)
                        .isReadableProperty(field);
    }
}
