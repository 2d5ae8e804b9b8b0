package io.tsunagi.paper;

import io.tsunagi.paper.FormCatalogue.Text;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What filing a form sets going, as its {@code form.yml} says under {@code filing}. The words are names of other features, which
 * read them; this feature knows none of them.
 *
 * @param route whose table of fallback rules speaks about the form; null when none does
 * @param number a box whose number comes from a pool of its office; null for none
 * @param promises what the form itself makes us owe, besides what the rule of the route says
 */
public record FormDuties(@Nullable Route route, @Nullable Numbering number, List<Promise> promises) {

    /** Nothing follows. */
    public static final FormDuties NONE = new FormDuties(null, null, List.of());

    /** Absent promises are none. */
    public FormDuties {
        promises = promises == null ? List.of() : List.copyOf(promises);
    }

    /**
     * The table that is asked.
     *
     * @param authority name of the authority whose table it is
     * @param procedures what the form may be filed for; the first is taken unless somebody says otherwise
     */
    public record Route(String authority, List<String> procedures) {}

    /**
     * A number that is drawn at printing.
     *
     * @param box that takes it; nobody types into it
     * @param purpose of the pool
     * @param office box that names the customs office, its code among other words
     */
    public record Numbering(String box, String purpose, String office) {}

    /**
     * What has to be done later.
     *
     * @param kind of the obligation
     * @param when state of the filing that brings it about
     * @param procedure only when it is filed for that procedure; null for any
     * @param what in both languages
     * @param basis law or source
     * @param term how long after what brought it about; null when no deadline is known
     */
    public record Promise(
            String kind,
            String when,
            @Nullable String procedure,
            Text what,
            String basis,
            @Nullable Period term) {}
}
