package io.tsunagi.bulletin;

import java.util.Optional;

/** The public status page, for features that publish something beside the bulletins. */
public interface PublicBoards {

    /** What is down, when outsiders may know of that disruption; empty when they may not. */
    Optional<Title> of(String disruption);

    /** The style of public pages, to be written into the page. */
    String style();

    /** The policy of public pages: exactly that style, no script, nothing from outside. */
    String contentSecurityPolicy();

    /** A title in both languages. */
    record Title(String ja, String en) {}

    /** Something that a feature publishes about a disruption; a bean of it is asked for a link on the status page. */
    interface Annex {

        /** The link, when there is something to be read. */
        Optional<Link> link(String disruption);
    }

    /**
     * A link on the status page.
     *
     * @param message key of its text, with the number as {0}
     * @param path below {@code /status/}, without the language
     */
    record Link(String message, long number, String path) {}
}
