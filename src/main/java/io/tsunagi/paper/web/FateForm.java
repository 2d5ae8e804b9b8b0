package io.tsunagi.paper.web;

import io.tsunagi.paper.Disposition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people fill in to give papers their fate. */
public class FateForm {

    private List<String> papers = List.of();
    private @Nullable Disposition disposition;
    private String note = "";

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
}
