package io.tsunagi.paper.domain;

import io.tsunagi.paper.PaperScans.Picture;
import io.tsunagi.paper.PaperScans.Source;
import io.tsunagi.paper.PaperScans.View;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which pictures lie beside which papers; withdrawn ones are left out. */
public interface Pictures {

    /** Adds one; answers whether it was not there yet. The view is null when nobody knows how the sheet lies in it. */
    boolean add(String paper, int page, Source source, @Nullable View view, Instant at, String who);

    /** Withdraws all of a source and answers the papers that they lay beside. */
    List<String> withdraw(String source, Instant at, String who);

    /** Those of some sources, in the order of placing. */
    List<Picture> ofSources(Collection<String> sources);

    /** Those of a paper, by page and order of placing. */
    List<Picture> ofPaper(String paper);

    /** How many pages of each of those papers have a picture. */
    Map<String, Integer> counts(Collection<String> papers);

    /** Pages of open papers without a picture: those of the runs first, then of the disruption, then the newest. */
    List<Gap> gaps(Collection<String> runs, @Nullable String disruption, int limit);

    /** How many papers of a disruption there are, how many came back whole, and how many open ones did not. */
    Returned returned(String disruption);

    /** A page without a picture. */
    record Gap(RegisteredPaper paper, int page) {}

    /**
     * How much of the paper of a disruption is back.
     *
     * @param papers all of them
     * @param whole those with a picture of every page
     * @param missing open ones without a picture of some page
     */
    record Returned(long papers, long whole, long missing) {}
}
