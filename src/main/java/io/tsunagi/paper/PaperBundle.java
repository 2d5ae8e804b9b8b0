package io.tsunagi.paper;

import java.util.List;

/** Puts printed documents behind each other, so that a stack of sheets leaves the printer in one job. */
public interface PaperBundle {

    /**
     * One PDF with the pages of those print runs, in their order, as they were printed: same numbers, same codes. The bundle
     * itself is no document and is kept nowhere.
     *
     * @param runs ids of print runs, see {@link PaperPress.PrintRun#id}; unknown ones are left out
     */
    byte[] of(List<String> runs);
}
