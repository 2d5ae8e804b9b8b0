package io.tsunagi.paper.web;

import io.tsunagi.paper.Disposition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people fill in to give papers their fate. */
public class FateForm {

    private List<String> papers = List.of();
    private @Nullable Disposition disposition;
    private String note = "";
    private String occurredAt = "";
    private String writtenAt = "";

    /** References of the ticked papers. */
    public List<String> getPapers() {
        return papers;
    }

    /** Sets the ticked papers. */
    public void setPapers(List<String> papers) {
        this.papers = papers;
    }

    /** The fate; null when none was chosen. */
    public @Nullable Disposition getDisposition() {
        return disposition;
    }

    /** Sets the fate. */
    public void setDisposition(@Nullable Disposition disposition) {
        this.disposition = disposition;
    }

    /** Why, or the other paper's reference. */
    public String getNote() {
        return note;
    }

    /** Sets the note. */
    public void setNote(String note) {
        this.note = note;
    }

    /** When the papers met their fate, as a {@code datetime-local} field; empty for now. */
    public String getOccurredAt() {
        return occurredAt;
    }

    /** Sets when it happened. */
    public void setOccurredAt(String occurredAt) {
        this.occurredAt = occurredAt;
    }

    /** When that was written down, as a {@code datetime-local} field; empty for the same moment. */
    public String getWrittenAt() {
        return writtenAt;
    }

    /** Sets when it was written. */
    public void setWrittenAt(String writtenAt) {
        this.writtenAt = writtenAt;
    }
}
