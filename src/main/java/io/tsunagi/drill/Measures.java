package io.tsunagi.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads one figure of a drill from the records of the exercise. The feature whose records they are brings the bean. */
public interface Measures {

    /** What it reads; one bean for each. */
    Measure measure();

    /** The figure so far; empty when it has not come about yet, which is not zero. */
    OptionalLong read(Stage stage);

    /** A count of something; empty before the disruption is declared. */
    static Measures counting(Measure measure, Function<String, Long> count) {
        return of(
                measure,
                stage -> stage.disruption() == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(count.apply(stage.disruption())));
    }

    /** Whole minutes from the declaration of the disruption to the first time something happened in it. */
    static Measures minutes(Measure measure, Function<String, Optional<Instant>> first) {
        return of(measure, stage -> {
            Instant declared = stage.declaredAt();
            if (stage.disruption() == null || declared == null) {
                return OptionalLong.empty();
            }
            return first.apply(stage.disruption())
                    .map(at -> OptionalLong.of(
                            Math.max(0, Duration.between(declared, at).toMinutes())))
                    .orElse(OptionalLong.empty());
        });
    }

    private static Measures of(Measure measure, Function<Stage, OptionalLong> reading) {
        return new Measures() {
            @Override
            public Measure measure() {
                return measure;
            }

            @Override
            public OptionalLong read(Stage stage) {
                return reading.apply(stage);
            }
        };
    }
}
