package io.tsunagi.audit.web;

import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.NoteWords;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts an audit entry into the words of the reader's language; pages call it as {@code @auditWords}. What no bundle knows is
 * shown as it was written, because a record must never lose a line for want of a translation.
 */
@Component("auditWords")
public class AuditWords {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("D", "/disruptions/"),
            Map.entry("I", "/declarations/"),
            Map.entry("S", "/shipments/"),
            Map.entry("W", "/waves/"),
            Map.entry("P", "/papers/"),
            Map.entry("B", "/bulletins/"),
            Map.entry("O", "/obligations/"),
            Map.entry("SC", "/scans/files/"),
            Map.entry("BX", "/boxes/"),
            Map.entry("K", "/keying/"),
            Map.entry("CC", "/checks/"),
            Map.entry("CL", "/calls/"),
            Map.entry("CR", "/changes/"),
            Map.entry("DB", "/breaches/"),
            Map.entry("LC", "/clocks/"),
            Map.entry("TK", "/partner-tasks/"),
            Map.entry("RQ", "/risk/questionnaires/"),
            Map.entry("FP", "/risk/plans/"),
            Map.entry("SH", "/shifts/"),
            Map.entry("EB", "/briefs/"),
            Map.entry("RC", "/reconciliations/"),
            Map.entry("EX", "/exercises/"),
            Map.entry("DR", "/drills/"),
            Map.entry("CO", "/costs/"),
            Map.entry("LT", "/letters/"),
            Map.entry("LN", "/lessons/"),
            Map.entry("RG", "/gates/"));

    private static final Pattern ACTION = Pattern.compile("audit\\.[a-z]+\\.[a-z-]+");
    private static final Set<String> NO_ACTIONS = Set.of("filter", "history", "who", "day", "note");

    private final MessageSource messages;

    AuditWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What happened, from {@code audit.<action>}. */
    public String action(Change change) {
        return word("audit." + change.action(), change.action());
    }

    /**
     * A state, from {@code audit.state.<kind of reference>.<state>}: the same word means different things to a shipment and
     * to a declaration.
     */
    public String state(String reference, @Nullable String state) {
        return state == null ? "" : word("audit.state." + kind(reference) + "." + state, state);
    }

    /** What may have happened, code by words in the reader's order; for the filter. */
    public Map<String, String> actions() {
        Map<String, String> words = new LinkedHashMap<>();
        ResourceBundle.getBundle("messages", LocaleContextHolder.getLocale()).keySet().stream()
                .filter(key -> ACTION.matcher(key).matches())
                .map(key -> key.substring("audit.".length()))
                .filter(code -> !NO_ACTIONS.contains(code.substring(0, code.indexOf('.'))))
                .sorted(Comparator.comparing((String code) -> code.substring(0, code.indexOf('.')))
                        .thenComparing(code -> word("audit." + code, code)))
                .forEach(code -> words.put(code, word("audit." + code, code)));
        return words;
    }

    /**
     * The note; what was written as {@code name=value} is put into words: {@code audit.note.<name>.<value>} for a value that is
     * a code, else {@code audit.note.<name>}.
     */
    public String note(String note) {
        return NoteWords.of(
                note,
                (key, value) -> messages.getMessage(key, new Object[] {value}, null, LocaleContextHolder.getLocale()));
    }

    /** Path of the page of that reference; null when it has none. */
    public @Nullable String page(String reference) {
        String folder = PAGES.get(kind(reference));
        return folder == null ? null : folder + reference;
    }

    private static String kind(String reference) {
        int dash = reference.indexOf('-');
        return dash < 0 ? "" : reference.substring(0, dash);
    }

    private String word(String key, String otherwise, Object... values) {
        String text = messages.getMessage(key, values, null, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }
}
