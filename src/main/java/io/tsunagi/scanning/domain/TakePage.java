package io.tsunagi.scanning.domain;

import io.tsunagi.paper.PaperScans;
import io.tsunagi.paper.PaperScans.Outcome;
import io.tsunagi.paper.PaperScans.Seen;
import io.tsunagi.paper.PaperScans.Sight;
import io.tsunagi.scanning.domain.PageReading.Code;
import io.tsunagi.scanning.domain.PageStore.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps one page that was read and places it, in one transaction: a page is there with its judgement or not at all. Only codes
 * that the register believes place a page. One or two sheets on a page are placed; whatever else is on it makes it wait.
 */
@Service
class TakePage {

    private static final int MOST_SHEETS = 2;

    /** From the gravest on. */
    private static final List<Outcome> DOUBTS =
            List.of(Outcome.FORGED, Outcome.UNKNOWN, Outcome.VOID, Outcome.EXPIRED, Outcome.KNOWN);

    private final ScanFiles files;
    private final PageStore pages;
    private final PaperScans papers;
    private final Clock clock;

    TakePage(ScanFiles files, PageStore pages, PaperScans papers, Clock clock) {
        this.files = files;
        this.pages = pages;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Takes a page. One that is there already stays as it is.
     *
     * @param renewed until when the claim holds from now on
     * @return false when the claim is lost; then nothing was kept
     */
    @Transactional
    public boolean take(String file, UUID claim, Instant renewed, PageReading reading) {
        if (!files.renew(file, claim, renewed)) {
            return false;
        }
        Facts facts = new Facts(
                reading.blank() ? WaitReason.BLANK : WaitReason.NO_CODE,
                reading.turn(),
                reading.blank(),
                reading.picture(),
                reading.flat());
        Long id = pages.add(file, reading.number(), 0, facts, clock.instant());
        if (id != null) {
            judge(pages.find(id).orElseThrow(), reading);
        }
        return true;
    }

    private void judge(ScannedPage page, PageReading reading) {
        List<Seen> seen = look(page.name(), reading);
        List<Seen> sheets =
                seen.stream().filter(one -> one.outcome() == Outcome.KNOWN).toList();
        if (sheets.size() > MOST_SHEETS) {
            pages.judge(page.id(), PageState.WAITING, WaitReason.SEVERAL, null, 0);
            return;
        }
        List<Seen> fresh = sheets.stream().filter(one -> one.before() == null).toList();
        for (Seen sheet : fresh) {
            String paper = Objects.requireNonNull(sheet.paper()).reference();
            papers.place(paper, sheet.page(), page.source(), sight(page, reading));
        }
        Seen doubt = seen.stream()
                .filter(one -> !fresh.contains(one))
                .min(Comparator.comparingInt(one -> DOUBTS.indexOf(one.outcome())))
                .orElse(null);
        if (doubt != null) {
            String paper = doubt.paper() == null ? null : doubt.paper().reference();
            pages.judge(page.id(), PageState.WAITING, reason(doubt.outcome()), paper, doubt.page());
        } else if (!fresh.isEmpty()) {
            pages.judge(page.id(), PageState.PLACED, null, null, 0);
        }
    }

    /** How the only sheet of a page lies; null when several codes were read, or the reader does not know where. */
    private static @Nullable Sight sight(ScannedPage page, PageReading reading) {
        if (reading.codes().size() != 1 || reading.codes().get(0).finders().isEmpty()) {
            return null;
        }
        Code code = reading.codes().get(0);
        return new Sight(code.text(), page.raw(), Picture.tall(reading.picture()), code.finders());
    }

    /**
     * What the codes are, each sheet once, those of others left out. Codes are looked at in the order of their text, so that two
     * readers lock papers in the same order.
     */
    private List<Seen> look(String source, PageReading reading) {
        Map<String, Seen> found = new LinkedHashMap<>();
        for (String code :
                reading.codes().stream().map(Code::text).sorted().distinct().toList()) {
            Seen seen = papers.look(code, source);
            if (seen.outcome() != Outcome.FOREIGN) {
                found.putIfAbsent(key(seen), seen);
            }
        }
        return List.copyOf(found.values());
    }

    private static String key(Seen seen) {
        return seen.outcome() + " " + (seen.paper() == null ? "" : seen.paper().reference()) + "/" + seen.page();
    }

    private static @Nullable WaitReason reason(Outcome outcome) {
        return switch (outcome) {
            case KNOWN -> WaitReason.SEEN_BEFORE;
            case VOID -> WaitReason.VOID;
            case EXPIRED -> WaitReason.EXPIRED;
            case FORGED -> WaitReason.FORGED;
            case UNKNOWN -> WaitReason.UNKNOWN;
            case FOREIGN -> WaitReason.NO_CODE;
        };
    }
}
