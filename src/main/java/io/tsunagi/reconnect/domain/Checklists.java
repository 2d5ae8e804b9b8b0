package io.tsunagi.reconnect.domain;

import java.time.LocalDate;

/** Editions of the checklist. */
public interface Checklists {

    /** The edition in use on a day; before the first edition that one. */
    Checklist on(LocalDate day);

    /**
     * The edition of that day.
     *
     * @throws IllegalStateException when its file is gone
     */
    Checklist edition(LocalDate edition);
}
