package io.tsunagi.paper.drill;

import io.tsunagi.drill.Measure;
import io.tsunagi.drill.Measures;
import io.tsunagi.drill.PlaysDay;
import io.tsunagi.drill.Stage;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.domain.GivePapersTheirFate;
import io.tsunagi.paper.domain.GivePapersTheirFate.Held;
import io.tsunagi.paper.domain.Papers;
import io.tsunagi.paper.domain.RegisteredPaper;
import io.tsunagi.storage.InExercise;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every evening the sheets of waves and shipments, whose work was typed in during the day, get their fate; other papers wait for theirs,
 * and so does a sheet that nobody has in hand.
 */
@Configuration(proxyBeanMethods = false)
@InExercise
class PaperPlayers {

    private static final int PAGE = 500;

    @Bean
    PlaysDay givesPapersTheirFateInDrill(Papers papers, GivePapersTheirFate fates, List<NotInHand> absent) {
        return new PlaysDay() {
            @Override
            public String key() {
                return "papers";
            }

            @Override
            public LocalTime at() {
                return LocalTime.of(17, 30);
            }

            @Override
            public String desk() {
                return "coordinator";
            }

            @Override
            public void play(Stage stage) {
                if (stage.disruption() != null) {
                    Set<String> missing = absent.stream()
                            .flatMap(one -> one.papers(stage).stream())
                            .collect(Collectors.toSet());
                    clear(papers, fates, stage.disruption(), missing);
                }
            }
        };
    }

    private static void clear(Papers papers, GivePapersTheirFate fates, String disruption, Set<String> missing) {
        List<String> typedIn = papers.page(new Papers.PaperQuery(disruption, "open", null, PAGE)).stream()
                .filter(paper -> paper.disposition() == null)
                .filter(paper -> paper.caseReference().startsWith("W-")
                        || paper.caseReference().startsWith("S-"))
                .map(RegisteredPaper::reference)
                .filter(paper -> !missing.contains(paper))
                .toList();
        Set<String> held = fates.held(typedIn).stream().map(Held::paper).collect(Collectors.toSet());
        List<String> free =
                typedIn.stream().filter(paper -> !held.contains(paper)).toList();
        if (!free.isEmpty()) {
            fates.give(free, Disposition.RE_KEYED, "訓練：引き渡しを入力済み / hand-overs typed in", null, null);
        }
    }

    @Bean
    Measures openPapersInDrill(PaperRegister register) {
        return Measures.counting(Measure.PAPERS_OPEN, register::open);
    }
}
