package io.tsunagi.declaration.drill;

import io.tsunagi.declaration.domain.Declarations;
import io.tsunagi.drill.Measure;
import io.tsunagi.drill.Measures;
import io.tsunagi.drill.PlaysDay;
import io.tsunagi.drill.PlaysStep;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.StepKind;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.storage.InExercise;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Paper declarations of a drill: drafted and printed at a step, handed in and brought on every afternoon. */
@Configuration(proxyBeanMethods = false)
@InExercise
class DeclarationPlayers {

    private static final int LOOKED_AT = 50;

    @Bean
    PlaysStep draftsInDrill(PaperOfDrill paper) {
        return PlaysStep.of(StepKind.PAPER, (step, stage) -> paper.draft(step.id(), stage));
    }

    @Bean
    PlaysDay bringsDeclarationsOnInDrill(PaperOfDrill paper) {
        return new PlaysDay() {
            @Override
            public String key() {
                return "declarations";
            }

            @Override
            public LocalTime at() {
                return LocalTime.of(16, 0);
            }

            @Override
            public String desk() {
                return "broker";
            }

            @Override
            public void play(Stage stage) {
                if (stage.disruption() != null) {
                    paper.bringOn(stage);
                }
            }
        };
    }

    /** A declaration may be handed in from the moment it is printed. */
    @Bean
    Measures firstDeclarationInDrill(Declarations declarations, PaperRegister papers) {
        return Measures.minutes(Measure.FIRST_DECLARATION, disruption -> first(declarations, papers, disruption));
    }

    private static Optional<Instant> first(Declarations declarations, PaperRegister papers, String disruption) {
        return declarations.page(disruption, null, null, LOOKED_AT).stream()
                .flatMap(row -> papers.of(row.reference()).stream())
                .map(PaperRegister.Paper::printedAt)
                .min(Instant::compareTo);
    }
}
