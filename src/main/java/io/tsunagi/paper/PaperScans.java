package io.tsunagi.paper;

import io.tsunagi.paper.PaperRegister.Paper;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets scanned pages find their sheet in the register, and remembers which picture shows which page of which paper. A paper came
 * back when there is a picture of each of its pages.
 */
public interface PaperScans {

    /**
     * Says what a code on a scanned page is, and enters the sight in the paper's list of scans with the source as its place. In
     * the caller's transaction; the paper is locked until it ends, so that of two scans of one sheet one is the first. Nothing is
     * placed.
     *
     * @param code text of the symbol; only signed codes count here, a mere reference does not
     * @param source where it was seen, for instance {@code SC-2026-0001-X/3}
     */
    Seen look(String code, String source);

    /**
     * The paper that a person names by scanning its code or typing its reference; empty when it is none of ours or forged. Void
     * papers and such with an expired code are found: a person has the sheet before the eyes.
     */
    Optional<Named> find(String scannedOrTyped);

    /**
     * Lays a picture beside a page of a paper, in the caller's transaction; the same twice changes nothing.
     *
     * @throws io.tsunagi.shared.Refused at {@code page} when the paper has no such page
     */
    void place(String paper, int page, Source source);

    /**
     * Lays a picture beside a page as {@link #place(String, int, Source)} does, and remembers how the sheet lies in it, when
     * that fits the form well.
     *
     * @param sight how its codes were seen; null when that is not known
     */
    void place(String paper, int page, Source source, @Nullable Sight sight);

    /** Takes every picture of a source away again, in the caller's transaction; there need not be one. */
    void takeAway(String source);

    /** Pictures that lie beside papers, of those sources. */
    List<Picture> of(Collection<String> sources);

    /** Pictures of a page of a paper, the first one first. */
    List<Picture> of(String paper, int page);

    /**
     * Pages of open papers of which there is no picture: those of the given runs first, then those of the disruption, then the
     * newest.
     *
     * @param runs ids of print runs
     * @param disruption its papers come before those of others; null for none
     */
    List<Missing> missing(Collection<String> runs, @Nullable String disruption, int limit);

    /** What a code turned out to be. */
    enum Outcome {
        /** A sheet of ours. */
        KNOWN,
        /** A sheet of ours that is void. */
        VOID,
        /** A sheet of ours whose code is too old to be trusted. */
        EXPIRED,
        /** It looks like ours, but we did not sign it, or it was changed. */
        FORGED,
        /** We signed it, but there is no such paper. */
        UNKNOWN,
        /** It is a code of somebody else. */
        FOREIGN
    }

    /**
     * A code that was seen.
     *
     * @param paper null unless known, void or expired
     * @param page of the paper; 0 without a paper
     * @param before the first picture of that page; null when there is none yet
     */
    record Seen(
            Outcome outcome,
            @Nullable Paper paper,
            int page,
            @Nullable Picture before) {}

    /**
     * A paper that somebody named.
     *
     * @param page the page that the code told; 0 when the reference was typed
     * @param titleJa name of the form
     * @param titleEn name of the form
     */
    record Named(Paper paper, int page, String titleJa, String titleEn) {}

    /**
     * Where a picture is.
     *
     * @param name of file and page, for people
     * @param path page that shows it
     * @param picture path of the picture itself
     */
    record Source(String name, String path, String picture) {}

    /**
     * Middles of the finder patterns of a code that stands upright on its sheet, as shares of the picture from its left and upper
     * edge: the one above on the left, the one to its right, and the one below it.
     */
    record Finders(double aboveX, double aboveY, double rightX, double rightY, double belowX, double belowY) {}

    /**
     * How the codes of the only sheet in a picture were seen.
     *
     * @param code text of the symbol
     * @param raw path of the picture in which they were seen, which nobody turns
     * @param tall height of that picture in its widths
     * @param codes one, or two that say the same
     */
    record Sight(String code, String raw, double tall, List<Finders> codes) {

        /** Keeps a copy of the codes. */
        public Sight {
            codes = List.copyOf(codes);
        }
    }

    /**
     * How a sheet lies in a picture.
     *
     * @param raw path of the picture, which nobody turns
     * @param margin how much around a place has to be shown so that it is surely in sight, mm
     */
    record View(String raw, SheetMap map, double margin) {}

    /**
     * A picture beside a page of a paper.
     *
     * @param view how the sheet lies in it; null when a person placed it, and when that was not found out
     */
    record Picture(
            String paper,
            int page,
            Source source,
            Instant placedAt,
            String placedBy,
            @Nullable View view) {}

    /**
     * A page of which there is no picture.
     *
     * @param titleJa name of the form
     * @param titleEn name of the form
     */
    record Missing(Paper paper, int page, String titleJa, String titleEn) {}
}
