package io.tsunagi.paper;

import io.tsunagi.identity.Role;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the forms ask for, so that a page can be made from any of them. Boxes of customs (※) are never among the fields. */
public interface FormCatalogue {

    /** The forms of {@link FormUse#FILING} in the edition that counts on that day, by key. */
    List<Form> offered(LocalDate on);

    /** The edition of a form of {@link FormUse#FILING} that counts on that day. */
    Optional<Form> find(String key, LocalDate on);

    /**
     * What would keep the order from being printed, at each field: texts too long for their box, characters that no type face
     * draws, choices that are not offered, rows that the rules of the form refuse.
     */
    List<Refusal> check(PrintOrder order);

    /** What the pack's own sample types into the boxes that take something: invented words, for trying the form. */
    Sample sample(Form form);

    /** A filled form: boxes by name, and rows in order. */
    record Sample(Map<String, String> values, List<Map<String, String>> lines) {}

    /**
     * An edition of a form.
     *
     * @param unverified what no source confirms; null when nothing is open
     * @param examinedBy role that passes it before printing
     * @param copies printed names with who gets each
     * @param fields boxes outside the table
     * @param columns boxes of a row; empty when there is no table
     * @param mostRows how many rows the form takes; {@link Integer#MAX_VALUE} when further sheets follow
     * @param duties what filing it sets going
     */
    record Form(
            String key,
            LocalDate edition,
            Text title,
            Text authority,
            @Nullable Text unverified,
            Role examinedBy,
            List<CopyName> copies,
            List<Field> fields,
            List<Field> columns,
            int mostRows,
            FormDuties duties) {

        /** The official name with the number of the form, for instance 輸出申告書 C-5010. */
        public String name(Locale locale) {
            return named(title.in(locale), key);
        }
    }

    /** A title with the number of its form, unless it says it already. */
    static String named(String title, String key) {
        String number = numberOf(key);
        return number.isEmpty() || title.contains(number) ? title : title + " " + number;
    }

    /** The number of a form, as offices call it ({@code C-5010}, {@code TAD-BCP}); empty when its key ends in plain words. */
    static String numberOf(String key) {
        String last = key.substring(key.lastIndexOf('/') + 1);
        return last.matches("[A-Z0-9-]+") ? last : "";
    }

    /** A copy: its printed name and who gets it. */
    record CopyName(String name, Text recipient) {}

    /**
     * A box to fill.
     *
     * @param required whether the house does not hand the form in without it
     * @param lines whether it takes several lines
     * @param room about how many full-width characters it holds; half-width ones count half
     * @param prose whether it takes words, so that its room means something to who types; no code, date or number
     * @param choices squares to tick; empty for a text
     * @param several whether several of them may be ticked
     * @param from what it is prefilled with from a case, names of facts in braces; null for nothing
     */
    record Field(
            String name,
            Text label,
            FieldKind kind,
            boolean required,
            boolean lines,
            int room,
            boolean prose,
            List<Choice> choices,
            boolean several,
            @Nullable String from) {}

    /** A square to tick. */
    record Choice(String value, Text label) {}

    /** The same words in both languages. */
    record Text(String ja, String en) {

        /** The words in the language of a page. */
        public String in(Locale locale) {
            return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? ja : en;
        }
    }
}
