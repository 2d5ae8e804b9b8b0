package io.tsunagi.disruption.drill;

import io.tsunagi.disruption.domain.ApproveFallback;
import io.tsunagi.disruption.domain.ChangeExpectedEnd;
import io.tsunagi.disruption.domain.CloseDisruption;
import io.tsunagi.disruption.domain.DeclareDisruption;
import io.tsunagi.disruption.domain.DisruptionCases;
import io.tsunagi.disruption.domain.Kind;
import io.tsunagi.disruption.domain.Owner;
import io.tsunagi.disruption.domain.RecordSystemUp;
import io.tsunagi.drill.Declared;
import io.tsunagi.drill.PlaysStep;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.StepKind;
import io.tsunagi.drill.Words;
import io.tsunagi.storage.InExercise;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The frame of a drill, from declaring to closing. */
@Configuration(proxyBeanMethods = false)
@InExercise
class DisruptionPlayers {

    private static final int NEWEST = 200;

    @Bean
    PlaysStep declaresInDrill(DeclareDisruption declaring) {
        return PlaysStep.of(
                StepKind.DECLARE,
                (step, stage) -> declaring.declare(new DeclareDisruption.Command(
                        UUID.fromString(stage.system()),
                        Kind.ALL,
                        Owner.PARTNER,
                        both(step),
                        null,
                        null,
                        stage.scenario().start(),
                        stage.now(),
                        null)));
    }

    @Bean
    PlaysStep approvesInDrill(ApproveFallback approving) {
        return PlaysStep.of(StepKind.APPROVE, (step, stage) -> {
            approving.approve(stage.declared());
            return stage.declared();
        });
    }

    @Bean
    PlaysStep expectsEndInDrill(ChangeExpectedEnd changing) {
        return PlaysStep.of(StepKind.ETA, (step, stage) -> {
            changing.change(stage.declared(), step.until());
            return stage.declared();
        });
    }

    @Bean
    PlaysStep recordsSystemUpInDrill(RecordSystemUp recording) {
        return PlaysStep.of(StepKind.SYSTEM_UP, (step, stage) -> {
            recording.record(stage.declared(), stage.now(), stage.now());
            return stage.declared();
        });
    }

    @Bean
    PlaysStep closesInDrill(CloseDisruption closing) {
        return PlaysStep.of(StepKind.CLOSE, (step, stage) -> {
            closing.close(stage.declared());
            return stage.declared();
        });
    }

    /** The newest of that system, running or over. */
    @Bean
    Declared declaredInDrill(DisruptionCases cases) {
        return system -> cases.newest(NEWEST).stream()
                .filter(one -> one.systemId().toString().equals(system))
                .findFirst()
                .map(one -> new Declared.Standing(
                        one.reference(), one.declaration().times().enteredAt()));
    }

    private static String both(Scenario.Step step) {
        Words text = step.text();
        return text.ja() + " / " + text.en();
    }
}
