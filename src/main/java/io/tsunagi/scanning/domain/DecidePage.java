package io.tsunagi.scanning.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.paper.PaperScans.Named;
import io.tsunagi.paper.PaperScans.Picture;
import io.tsunagi.scanning.domain.PageStore.Facts;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person decides about a page that waits: its place, its turn, two sheets, none of ours, unreadable, aside. The same decision twice
 * changes nothing; another one must take the first back before.
 */
@Service
@Transactional
public class DecidePage {

    private static final int ROUND = 360;
    private static final int LONGEST = 200;

    private final PageStore pages;
    private final PaperScans papers;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    DecidePage(PageStore pages, PaperScans papers, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.pages = pages;
        this.papers = papers;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Lays a page beside its sheet.
     *
     * @param sheet what was scanned or typed: a code, a reference, or a reference with its page as {@code P-2025-0101-N/2}
     * @param number page of the sheet; 0 when the sheet's code tells it, or for the first page without a picture
     * @param both whether it is laid there although another scan shows that page
     * @throws Refused at {@code sheet} or {@code page}
     */
    public ScannedPage place(long id, String sheet, int number, boolean both) {
        ScannedPage page = locked(id);
        TypedSheet typed = TypedSheet.of(sheet);
        if (typed.text().isEmpty()) {
            throw new Refused(Refusal.at("sheet", "scan.refused.no-sheet"));
        }
        Named named = papers.find(typed.text())
                .orElseThrow(() -> new Refused(Refusal.at("sheet", "scan.refused.unknown", cut(typed.text()))));
        int asked = number > 0 ? number : typed.page();
        int sheetPage = pageOf(named, asked, both);
        String paper = named.paper().reference();
        List<Picture> there = papers.of(paper, sheetPage);
        if (page.state() == PageState.PLACED
                && there.stream().anyMatch(one -> one.source().name().equals(page.name()))) {
            return page;
        }
        waiting(page);
        if (!both && !there.isEmpty()) {
            throw new Refused(Refusal.at(
                    "sheet",
                    "scan.refused.there",
                    paper,
                    sheetPage,
                    there.get(0).source().name()));
        }
        papers.place(paper, sheetPage, page.source());
        return decide(page, PageState.PLACED, "scan.placed", paper + "/" + sheetPage);
    }

    /** Turns the picture by a quarter, clockwise. Safe to send twice by saying from where. */
    public ScannedPage turn(long id, int from) {
        ScannedPage page = locked(id);
        if (page.turn() == from) {
            pages.turn(id, (from + 90) % ROUND);
        }
        return find(id);
    }

    /** Makes two pages of one that holds two sheets. */
    public ScannedPage split(long id) {
        ScannedPage page = locked(id);
        if (page.state() == PageState.SPLIT) {
            return page;
        }
        waiting(page);
        if (page.part() != 0) {
            throw new Refused(Refusal.of("scan.refused.half"));
        }
        if (page.reason() == WaitReason.SEVERAL) {
            throw new Refused(Refusal.of("scan.refused.several"));
        }
        byte[] picture = pages.picture(id).orElseThrow(() -> new NotHere(page.name()));
        int part = 1;
        for (byte[] half : io.tsunagi.scanning.domain.Picture.halves(picture, page.turn())) {
            pages.add(
                    page.file(),
                    page.number(),
                    part++,
                    new Facts(WaitReason.HALF, 0, false, half, null),
                    clock.instant());
        }
        return decide(page, PageState.SPLIT, "scan.split", "");
    }

    /** Says that it is no paper of ours; it stays with its file. */
    public ScannedPage notOurs(long id) {
        return aside(id, PageState.NOT_OURS, "scan.not-ours");
    }

    /**
     * Says that nobody can read a page and that its sender was asked; it stays with its file, and nothing is keyed from it. What the
     * sender sends again comes in as a page of its own.
     *
     * @param asked whom, how, and what was agreed
     * @throws Refused at {@code asked} when nobody was asked, or in more than 200 characters
     */
    public ScannedPage unreadable(long id, String asked) {
        ScannedPage page = locked(id);
        if (page.state() == PageState.UNREADABLE) {
            return page;
        }
        String words = asked.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refused(Refusal.at("asked", "scan.refused.asked", LONGEST));
        }
        waiting(page);
        pages.unreadable(id, words, clock.instant(), signedIn.person().login());
        record(page, "scan.unreadable", PageState.UNREADABLE, words);
        return find(id);
    }

    /** Puts a blank page or a double aside; it stays with its file. */
    public ScannedPage setAside(long id) {
        return aside(id, PageState.SET_ASIDE, "scan.set-aside");
    }

    /**
     * Puts every double of a stack aside: pages whose code was read and whose first picture lies beside its sheet. The others wait
     * on. Answers how many.
     */
    public int setDoublesAside(UUID stack) {
        List<ScannedPage> doubles = doubles(stack);
        doubles.forEach(page -> setAside(page.id()));
        return doubles.size();
    }

    /** Doubles of a stack that may be put aside together. */
    @Transactional(readOnly = true)
    public List<ScannedPage> doubles(UUID stack) {
        return pages.doubles(stack).stream().filter(this::hasFirstPicture).toList();
    }

    private boolean hasFirstPicture(ScannedPage page) {
        return papers.of(Objects.requireNonNull(page.paper()), page.paperPage()).stream()
                .anyMatch(first -> !first.source().name().equals(page.name()));
    }

    /** Puts every blank page of a file that waits aside; answers how many. */
    public int setBlanksAside(String file) {
        List<ScannedPage> blanks = pages.ofFile(file).stream()
                .filter(page -> page.state() == PageState.WAITING && page.reason() == WaitReason.BLANK)
                .toList();
        blanks.forEach(page -> setAside(page.id()));
        return blanks.size();
    }

    /**
     * Takes a decision or a placing back; the page waits again. Of a page that was split, the halves must both still wait.
     */
    public ScannedPage undo(long id) {
        ScannedPage page = locked(id);
        if (page.state() == PageState.WAITING) {
            return page;
        }
        if (page.state() == PageState.SPLIT) {
            boolean decided = pages.ofFile(page.file()).stream()
                    .filter(half -> half.number() == page.number() && half.part() != 0)
                    .map(half -> locked(half.id()))
                    .anyMatch(half -> half.state() != PageState.WAITING);
            if (decided) {
                throw new Refused(Refusal.of("scan.refused.half-decided"));
            }
            pages.join(page.file(), page.number());
        }
        papers.takeAway(page.name());
        pages.decide(
                id,
                PageState.WAITING,
                WaitReason.TAKEN_BACK,
                clock.instant(),
                signedIn.person().login());
        record(page, "scan.taken-back", PageState.WAITING, "");
        return find(id);
    }

    private ScannedPage aside(long id, PageState state, String action) {
        ScannedPage page = locked(id);
        if (page.state() == state) {
            return page;
        }
        waiting(page);
        return decide(page, state, action, "");
    }

    private ScannedPage decide(ScannedPage page, PageState state, String action, String note) {
        pages.decide(
                page.id(),
                state,
                page.reason(),
                clock.instant(),
                signedIn.person().login());
        record(page, action, state, note);
        return find(page.id());
    }

    private void record(ScannedPage page, String action, PageState state, String note) {
        String where = note.isEmpty() ? page.name() : page.name() + " → " + note;
        audit.record(new Change(action, page.file(), null, page.state().name(), state.name(), where));
    }

    private int pageOf(Named named, int asked, boolean both) {
        if (asked > 0 || named.page() > 0) {
            return asked > 0 ? asked : named.page();
        }
        int all = named.paper().pages();
        for (int number = 1; number <= all; number++) {
            if (papers.of(named.paper().reference(), number).isEmpty()) {
                return number;
            }
        }
        if (both && all > 1) {
            throw new Refused(Refusal.at("page", "scan.refused.which-page", all));
        }
        return 1;
    }

    private static void waiting(ScannedPage page) {
        if (page.state() != PageState.WAITING) {
            throw new Refused(
                    Refusal.of("scan.refused.decided", page.name(), page.decidedBy() == null ? "-" : page.decidedBy()));
        }
    }

    private ScannedPage locked(long id) {
        return pages.lock(id).orElseThrow(() -> new NotHere("page " + id));
    }

    private ScannedPage find(long id) {
        return pages.find(id).orElseThrow(() -> new NotHere("page " + id));
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
