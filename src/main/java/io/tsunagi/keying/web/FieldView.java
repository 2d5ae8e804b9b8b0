package io.tsunagi.keying.web;

import io.tsunagi.frame.Typing;
import io.tsunagi.keying.domain.Asked;
import io.tsunagi.paper.Area;
import io.tsunagi.paper.PaperScans.Picture;
import io.tsunagi.paper.PaperScans.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field as the page shows it: its picture, what stands in its input, and what is wrong with it.
 *
 * @param crop null when the place in the picture is not known; then the whole page is shown instead
 * @param value what stands in the input
 */
record FieldView(
        Asked asked,
        String id,
        String label,
        @Nullable Crop crop,
        String value,
        boolean unreadable,
        boolean asWritten,
        List<String> errors) {

    static FieldView of(Asked asked, Map<Integer, Picture> pictures, Typing typing, Locale locale) {
        boolean typed = !typing.values().isEmpty();
        String name = asked.name();
        return new FieldView(
                asked,
                "f" + asked.position(),
                asked.label().in(locale),
                crop(asked.area(), pictures.get(asked.page())),
                typed ? typing.value(KeyingForm.VALUE + name) : asked.prefilled(),
                typing.values().containsKey(KeyingForm.UNREADABLE + name),
                typing.values().containsKey(KeyingForm.AS_WRITTEN + name),
                typing.errors(name));
    }

    private static @Nullable Crop crop(@Nullable Area area, @Nullable Picture picture) {
        View view = picture == null ? null : picture.view();
        return area == null || view == null ? null : Crop.of(area, view);
    }
}
