package io.tsunagi.bulletin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a feature publishes about a disruption as a table, for pages that live without this server. Every bean of it is asked for each
 * public disruption.
 */
public interface PublicTables {

    /** Its name in file names, in small letters. */
    String name();

    /** What it publishes; empty when nothing. No more than stands on its own public page. */
    Optional<Table> of(String disruption, Locale language);

    /**
     * A table in one language.
     *
     * @param cut whether there were more rows than are carried
     */
    record Table(String title, List<String> columns, List<List<String>> rows, boolean cut) {}
}
