package io.tsunagi.scanning.domain;

import io.tsunagi.paper.PaperRegister.Paper;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.paper.PaperScans.Missing;
import io.tsunagi.paper.PaperScans.Named;
import io.tsunagi.paper.PaperScans.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which sheet a page may be: the one that its code tells, then sheets that were printed together with those of the neighbouring
 * pages of the file, then other open papers of which no picture is there. Guesses are for a person to choose from.
 */
@Service
@Transactional(readOnly = true)
public class GuessSheets {

    private static final int MOST = 9;
    private static final int NEIGHBOURS = 3;

    private final PageStore pages;
    private final PaperScans papers;

    GuessSheets(PageStore pages, PaperScans papers) {
        this.pages = pages;
        this.papers = papers;
    }

    /** At most nine, the best first. */
    public List<Guess> of(ScannedPage page) {
        List<Paper> beside = beside(page);
        List<String> runs = beside.stream().map(Paper::runId).distinct().toList();
        String disruption = beside.stream()
                .map(Paper::disruption)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
        List<Guess> guesses = new ArrayList<>();
        told(page, guesses);
        Set<String> chosen =
                new LinkedHashSet<>(guesses.stream().map(Guess::key).toList());
        for (Missing missing : papers.missing(runs, disruption, MOST)) {
            boolean together = runs.contains(missing.paper().runId());
            Guess guess = new Guess(
                    missing.paper(),
                    missing.page(),
                    together ? Why.NEIGHBOUR : Why.OPEN,
                    missing.titleJa(),
                    missing.titleEn());
            if (guesses.size() < MOST && chosen.add(guess.key())) {
                guesses.add(guess);
            }
        }
        return guesses;
    }

    private void told(ScannedPage page, List<Guess> guesses) {
        String paper = page.paper();
        if (paper != null) {
            papers.find(paper)
                    .ifPresent(named -> guesses.add(
                            new Guess(named.paper(), page.paperPage(), Why.CODE, named.titleJa(), named.titleEn())));
        }
    }

    /** Papers of the placed pages nearest to this one in its file. */
    private List<Paper> beside(ScannedPage page) {
        List<String> near = pages.ofFile(page.file()).stream()
                .filter(other -> other.state() == PageState.PLACED)
                .sorted(Comparator.comparingInt((ScannedPage other) -> Math.abs(other.number() - page.number())))
                .limit(NEIGHBOURS)
                .map(ScannedPage::name)
                .toList();
        return papers.of(near).stream()
                .map(Picture::paper)
                .distinct()
                .flatMap(reference -> papers.find(reference).stream())
                .map(Named::paper)
                .toList();
    }

    /** Why a sheet is guessed. */
    public enum Why {
        /** The code on the page tells it. */
        CODE,
        /** It was printed with the sheets on the neighbouring pages. */
        NEIGHBOUR,
        /** It is open, and no picture of it is there. */
        OPEN
    }

    /**
     * A sheet that the page may be.
     *
     * @param titleJa name of its form
     * @param titleEn name of its form
     */
    public record Guess(Paper paper, int page, Why why, String titleJa, String titleEn) {

        /** Reference and page, as {@link DecidePage#place} reads it. */
        public String key() {
            return paper.reference() + "/" + page;
        }
    }
}
