package io.tsunagi.audit.web;

import io.tsunagi.audit.AuditTrail.Change;
import java.util.Map;
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

    private static final Map<String, String> PAGES = Map.of(
            "D", "/disruptions/",
            "I", "/declarations/",
            "S", "/shipments/",
            "W", "/waves/",
            "P", "/papers/",
            "B", "/bulletins/",
            "O", "/obligations/");

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

    /** Path of the page of that reference; null when it has none. */
    public @Nullable String page(String reference) {
        String folder = PAGES.get(kind(reference));
        return folder == null ? null : folder + reference;
    }

    private static String kind(String reference) {
        int dash = reference.indexOf('-');
        return dash < 0 ? "" : reference.substring(0, dash);
    }

    private String word(String key, String otherwise) {
        String text = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }
}
