package io.tsunagi.paper.domain.form;

import io.tsunagi.paper.PaperPress.Section;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code sample.yml} of a form holds: an invented document that fills it.
 *
 * @param values box name to text
 * @param lines rows of the table
 * @param sections body of a report
 */
public record FormSample(Map<String, String> values, List<Map<String, String>> lines, List<Section> sections) {

    /** Absent parts are empty. */
    public FormSample(
            @Nullable Map<String, String> values,
            @Nullable List<Map<String, String>> lines,
            @Nullable List<Section> sections) {
        this.values = values == null ? Map.of() : values;
        this.lines = lines == null ? List.of() : lines;
        this.sections = sections == null ? List.of() : sections;
    }
}
