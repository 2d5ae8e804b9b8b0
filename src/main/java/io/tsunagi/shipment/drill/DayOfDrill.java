package io.tsunagi.shipment.drill;

import io.tsunagi.drill.PlaysDay;
import io.tsunagi.drill.Stage;
import java.time.LocalTime;
import java.util.function.Consumer;

/** A piece of daily work that is done in a line. */
record DayOfDrill(String key, LocalTime at, String desk, Consumer<Stage> work) implements PlaysDay {

    @Override
    public void play(Stage stage) {
        work.accept(stage);
    }
}
