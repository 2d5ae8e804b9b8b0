package io.tsunagi.paper;

import java.util.List;

/**
 * What authorities have said officially of an outage. It stands at the head of every page that is printed for the disruption, beside its
 * code, whatever the form; the feature that keeps the notices implements it.
 */
public interface OfficialNotices {

    /** Most lines; longer ones are printed smaller, so each should stay below 40 letters of full width. */
    int MOST_LINES = 2;

    /**
     * The lines for a document that is printed now.
     *
     * @param disruption its reference
     * @param english whether the form is in English
     * @return none when no notice is confirmed, or all have ended; at most {@value #MOST_LINES}
     */
    List<String> lines(String disruption, boolean english);
}
