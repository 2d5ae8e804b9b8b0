package io.tsunagi.keying.domain;

import io.tsunagi.frame.NotHere;
import io.tsunagi.keying.KeyingDesk;
import io.tsunagi.keying.KeyingDesk.Field;
import io.tsunagi.keying.KeyingDesk.Job;
import io.tsunagi.paper.FormCatalogue.Text;
import io.tsunagi.paper.PaperRegister.Paper;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.paper.PaperScans.Named;
import io.tsunagi.paper.SheetBoxes;
import io.tsunagi.paper.SheetBoxes.Blank;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the boxes of a sheet keyed that were left for the pen (後追い入力): any sheet of ours that came back. */
@Service
public class EnterSheet {

    /** For whom its keying jobs are. */
    public static final String PURPOSE = "back-entry";

    private static final int LONGEST_WHY = 200;

    private final KeyingDesk desk;
    private final Jobs jobs;
    private final PaperScans scans;
    private final SheetBoxes boxes;

    EnterSheet(KeyingDesk desk, Jobs jobs, PaperScans scans, SheetBoxes boxes) {
        this.desk = desk;
        this.jobs = jobs;
        this.scans = scans;
        this.boxes = boxes;
    }

    /**
     * Opens the job of a paper, or answers the one that it has.
     *
     * @return reference of the job
     * @throws NotHere when the register does not know the paper
     * @throws Refused when no picture lies beside it, or nothing was left for the pen
     */
    @Transactional
    public String open(String paper) {
        Named named = scans.find(paper).orElseThrow(() -> new NotHere(paper));
        Paper sheet = named.paper();
        String reference = sheet.reference();
        return desk.of(reference).orElseGet(() -> open(named, sheet, reference));
    }

    /**
     * Calls the keying of a sheet off that somebody had keyed by mistake; one that was asked for by another feature is called
     * off where its work is. Safe to send twice.
     *
     * @throws NotHere when there is no such job
     * @throws Refused when it is settled, or not a sheet whose boxes were left for the pen; at {@code why} without a reason
     */
    @Transactional
    public void callOff(String reference, String why) {
        KeyingJob job = jobs.find(reference).orElseThrow(() -> new NotHere(reference));
        if (!job.purpose().equals(PURPOSE)) {
            throw new Refused(Refusal.of("keying.refused.elsewhere"));
        }
        if (job.state() == JobState.SETTLED) {
            throw new Refused(Refusal.of("keying.refused.settled"));
        }
        String said = why.strip();
        if (said.isEmpty() || said.length() > LONGEST_WHY) {
            throw new Refused(Refusal.at("why", "keying.refused.why", LONGEST_WHY));
        }
        desk.callOff(reference, said);
    }

    private String open(Named named, Paper sheet, String reference) {
        boolean back = IntStream.rangeClosed(1, sheet.pages())
                .anyMatch(page -> !scans.of(reference, page).isEmpty());
        if (!back) {
            throw new Refused(Refusal.of("keying.refused.no-picture", reference));
        }
        List<Field> fields =
                boxes.blanks(reference).stream().map(EnterSheet::field).toList();
        if (fields.isEmpty()) {
            throw new Refused(Refusal.of("keying.refused.no-blanks", reference));
        }
        Text title = new Text(named.titleJa(), named.titleEn());
        return desk.open(new Job(reference, PURPOSE, title, "/papers/" + reference, sheet.disruption(), fields));
    }

    private static Field field(Blank blank) {
        return new Field(blank.name(), blank.label(), blank.kind(), blank.critical(), blank.page(), blank.area(), null);
    }
}
