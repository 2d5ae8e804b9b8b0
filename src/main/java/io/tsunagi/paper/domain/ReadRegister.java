package io.tsunagi.paper.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister.Tally;
import io.tsunagi.paper.PaperScans.Picture;
import io.tsunagi.paper.WrittenOnPaper;
import io.tsunagi.paper.WrittenOnPaper.Written;
import io.tsunagi.paper.domain.Losses.Loss;
import io.tsunagi.paper.domain.Papers.PaperQuery;
import io.tsunagi.paper.domain.Papers.RunFacts;
import io.tsunagi.paper.domain.Papers.Scan;
import io.tsunagi.paper.domain.Pictures.Returned;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormDefinition.Words;
import io.tsunagi.paper.domain.form.Forms;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register for pages and programs. */
@Service
@Transactional(readOnly = true)
public class ReadRegister {

    private static final int PAGE = 50;
    private static final Pattern CASE = Pattern.compile("[A-Z]-\\d{4}-\\d+-[A-Z]");

    private final Papers papers;
    private final Pictures pictures;
    private final Losses losses;
    private final WrittenOnPaper written;
    private final Forms forms;
    private final Disruptions disruptions;
    private final AuditTrail audit;

    ReadRegister(
            Papers papers,
            Pictures pictures,
            Losses losses,
            WrittenOnPaper written,
            Forms forms,
            Disruptions disruptions,
            AuditTrail audit) {
        this.papers = papers;
        this.pictures = pictures;
        this.losses = losses;
        this.written = written;
        this.forms = forms;
        this.disruptions = disruptions;
        this.audit = audit;
    }

    /** A paper with the name of its form. */
    public record Titled(RegisteredPaper paper, Words title) {}

    /**
     * A page of a disruption's papers.
     *
     * @param show what is shown: {@code all}, {@code open}, {@code missing}, a disposition or the reference of a case
     * @param next reference to ask with for the next page; null on the last one
     * @param returned how much of the disruption's paper is back
     * @param scanned pages with a picture, of the papers shown
     */
    public record Listed(
            Disruption disruption,
            String show,
            List<Titled> papers,
            @Nullable String next,
            long open,
            List<Tally> tallies,
            Returned returned,
            Map<String, Integer> scanned) {}

    /**
     * One paper with everything that is known about it.
     *
     * @param loss null unless somebody said that it is lost
     * @param written what was keyed from its handwriting; null when nobody was asked to
     */
    public record Described(
            Titled titled,
            RunFacts run,
            List<RegisteredPaper> copies,
            List<Scan> scans,
            List<Picture> pictures,
            @Nullable Loss loss,
            @Nullable Written written,
            List<AuditTrail.Entry> history) {}

    /**
     * Papers of a disruption, open ones first.
     *
     * @param show {@code all}, {@code open}, {@code missing}, a disposition or the reference of a case; anything else shows all
     * @param after last reference of the page before; null or unknown for the first page
     * @throws NotHere when there is no such disruption
     */
    public Listed list(String disruption, @Nullable String show, @Nullable String after) {
        Disruption found = disruptions.find(disruption).orElseThrow(() -> new NotHere(disruption));
        String filter = filter(show);
        RegisteredPaper last = after == null ? null : papers.find(after).orElse(null);
        List<RegisteredPaper> rows = papers.page(new PaperQuery(found.reference(), filter, last, PAGE + 1));
        boolean more = rows.size() > PAGE;
        List<RegisteredPaper> shown = more ? rows.subList(0, PAGE) : rows;
        return new Listed(
                found,
                filter,
                shown.stream().map(this::titled).toList(),
                more ? shown.get(PAGE - 1).reference() : null,
                papers.open(found.reference()),
                papers.tally(found.reference()),
                pictures.returned(found.reference()),
                pictures.counts(shown.stream().map(RegisteredPaper::reference).toList()));
    }

    /**
     * One paper.
     *
     * @throws NotHere when there is none
     */
    public Described describe(String reference) {
        RegisteredPaper paper = papers.find(reference).orElseThrow(() -> new NotHere(reference));
        return new Described(
                titled(paper),
                papers.run(paper.runId()).orElseThrow(() -> new NotHere(reference)),
                papers.ofRun(paper.runId()),
                papers.scans(reference),
                pictures.ofPaper(reference),
                losses.find(reference).orElse(null),
                written.of(reference).orElse(null),
                audit.of(reference));
    }

    /**
     * The PDF of a run, byte by byte as it was printed.
     *
     * @throws NotHere when there is none
     */
    public byte[] pdf(UUID run) {
        return papers.pdf(run).orElseThrow(() -> new NotHere(run.toString()));
    }

    private Titled titled(RegisteredPaper paper) {
        Words title = forms.find(paper.form(), paper.edition())
                .map(FormDefinition::title)
                .orElse(new Words(paper.form(), paper.form()));
        return new Titled(paper, title);
    }

    private static String filter(@Nullable String show) {
        boolean fate = Arrays.stream(Disposition.values())
                .anyMatch(disposition -> disposition.name().equals(show));
        boolean known = fate
                || List.of("open", "missing").contains(String.valueOf(show))
                || CASE.matcher(String.valueOf(show)).matches();
        return show != null && known ? show : "all";
    }
}
