package io.tsunagi.disruption;

/**
 * Writes the closing report of a disruption; the feature that knows the whole picture implements it. The process calls it
 * after the closing, possibly more than once, and then a report that is there already must stay as it is.
 */
public interface ClosingReport {

    /**
     * Writes the report unless it is written.
     *
     * @param reference of the closed disruption
     */
    void write(String reference);
}
