package io.tsunagi.bulletin.domain;

import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a bulletin on paper: a notice for the wall, a sheet for the FAX, a script for the telephone, A4, black on white. */
@Service
public class PrintBulletinSheets {

    private final Bulletins bulletins;
    private final Sheets sheets;
    private final LayBulletinSheet laying;
    private final PaperPress press;
    private final Journal journal;

    PrintBulletinSheets(
            Bulletins bulletins, Sheets sheets, LayBulletinSheet laying, PaperPress press, Journal journal) {
        this.bulletins = bulletins;
        this.sheets = sheets;
        this.laying = laying;
        this.press = press;
        this.journal = journal;
    }

    /** The sheet as it would be printed, marked as a preview, without number. */
    @Transactional(readOnly = true)
    public byte[] preview(String reference, SheetOrder order) {
        Bulletin bulletin = bulletins.find(reference).orElseThrow(() -> new NotHere(reference));
        List<Section> body = laying.body(bulletin, order);
        return press.previewReport(laid(bulletin, order, body), body);
    }

    /**
     * Prints a published bulletin as a numbered sheet; the same sheet again is the paper that was printed first.
     *
     * @return its run, under which the paper desk serves the PDF
     * @throws Refused when the bulletin is not published
     */
    @Transactional
    public String print(String reference, SheetOrder order) {
        Bulletin bulletin = bulletins.locked(reference).orElseThrow(() -> new NotHere(reference));
        if (!bulletin.state().isPublic()) {
            throw new Refused(Refusal.of("bulletin.refused.not-published", reference));
        }
        Optional<String> before = sheets.run(bulletin, order);
        if (before.isPresent()) {
            return before.get();
        }
        List<Section> body = laying.body(bulletin, order);
        String run = press.printReport(laid(bulletin, order, body), body).id();
        sheets.add(bulletin, order, run, journal.person(), journal.now());
        journal.record("bulletin.sheet-printed", bulletin, bulletin, order.sheet() + " " + order.language());
        return run;
    }

    private PrintOrder laid(Bulletin bulletin, SheetOrder order, List<Section> body) {
        String pages = order.sheet() == Sheet.FAX
                ? Integer.toString(press.pages(laying.head(bulletin, order, "1"), body))
                : "";
        return laying.head(bulletin, order, pages);
    }
}
