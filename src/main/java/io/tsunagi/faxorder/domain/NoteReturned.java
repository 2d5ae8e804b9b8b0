package io.tsunagi.faxorder.domain;

import io.tsunagi.faxorder.domain.OrderSheet.State;
import io.tsunagi.paper.PaperCameBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Notes that a form is back, in the transaction that placed its last page. Its marks are read afterwards, so that a page is kept
 * whatever becomes of the reading. A second scan of a form changes nothing.
 */
@Service
class NoteReturned {

    private final OrderSheets sheets;
    private final FaxFile file;

    NoteReturned(OrderSheets sheets, FaxFile file) {
        this.sheets = sheets;
        this.file = file;
    }

    @EventListener
    public void on(PaperCameBack paper) {
        if (!paper.form().equals(SheetText.FORM)) {
            return;
        }
        sheets.lockSheet(paper.reference())
                .filter(sheet -> sheet.state() == State.PRINTED)
                .ifPresent(sheet -> {
                    sheets.back(sheet.paper(), file.now());
                    file.write(
                            "fax.back", sheet.paper(), sheet.disruption(), State.PRINTED.name(), State.BACK.name(), "");
                });
    }
}
