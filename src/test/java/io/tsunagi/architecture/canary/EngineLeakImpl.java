package io.tsunagi.architecture.canary;

import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Breaks: engine outside its seam, engine internals, a name that says nothing, time without the clock, printing. */
class EngineLeakImpl {

    void leak() {
        ClockUtil.reset();
        System.out.println(Instant.now());
    }
}
