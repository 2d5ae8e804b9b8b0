package io.tsunagi.keying.drill;

import io.tsunagi.drill.Measure;
import io.tsunagi.drill.Measures;
import io.tsunagi.keying.domain.Figures;
import io.tsunagi.storage.InExercise;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keyed fields in which the second person, or a certain reading, meant something else. */
@Configuration(proxyBeanMethods = false)
@InExercise
class KeyingMeasures {

    /** An exercise holds one drill, so all jobs are its jobs. */
    @Bean
    Measures wrongFieldsInDrill(Figures figures) {
        return Measures.counting(
                Measure.WRONG_FIELDS,
                disruption -> figures.byKind().stream()
                        .mapToLong(kind ->
                                kind.people().differing() + kind.machine().differing())
                        .sum());
    }
}
