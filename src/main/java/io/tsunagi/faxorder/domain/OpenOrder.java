package io.tsunagi.faxorder.domain;

import io.tsunagi.faxorder.domain.OrderSheet.State;
import io.tsunagi.paper.UnfinishedWork;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An order form that is back and not yet taken gets no fate by hand: the customer's order would be thrown away with it. */
@Component
class OpenOrder implements UnfinishedWork {

    /** From the return of the form to the order. */
    static final EnumSet<State> STATES = EnumSet.of(State.BACK, State.KEYING, State.INCOMPLETE);

    private final OrderSheets sheets;

    OpenOrder(OrderSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Work> on(String paper) {
        return sheets.sheet(paper)
                .filter(sheet -> STATES.contains(sheet.state()))
                .map(sheet -> new Work("fax.unfinished", "/fax-orders/" + paper));
    }
}
