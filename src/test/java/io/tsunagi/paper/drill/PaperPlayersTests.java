package io.tsunagi.paper.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.drill.OnStage;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.Prints;
import io.tsunagi.paper.domain.GivePapersTheirFate;
import io.tsunagi.paper.domain.Papers;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The evening of a drill: sheets get their fate, but not one that nobody has in hand. */
@TsunagiTest
class PaperPlayersTests {

    @Autowired
    PaperPress press;

    @Autowired
    PaperRegister register;

    @Autowired
    Papers papers;

    @Autowired
    GivePapersTheirFate fates;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Clock clock;

    @Test
    void aSheetThatNobodyHasInHandWaits() {
        String disruption = Prints.reference("D", 62_001);
        List<String> one = print(Prints.reference("S", 62_002), disruption);
        List<String> other = print(Prints.reference("S", 62_003), disruption);
        As.coordinator(() -> new PaperPlayers()
                .givesPapersTheirFateInDrill(papers, fates, List.of(stage -> Set.of(other.get(2), "P-2025-9999-X")))
                .play(OnStage.of(scenarios, "P", disruption, clock.instant())));

        assertThat(one).allSatisfy(paper -> assertThat(fate(paper)).isEqualTo(Disposition.RE_KEYED));
        assertThat(other.subList(0, 2))
                .allSatisfy(paper -> assertThat(fate(paper)).isEqualTo(Disposition.RE_KEYED));
        assertThat(fate(other.get(2)))
                .as("the signed copy that is not in the stack")
                .isNull();
    }

    private List<String> print(String shipment, String disruption) {
        return As.coordinator(() -> press.print(Prints.order("tsunagi/dispatch-note", shipment, disruption)))
                .papers();
    }

    private @Nullable Disposition fate(String paper) {
        return register.find(paper).orElseThrow().disposition();
    }
}
