package io.tsunagi.reconnect.domain;

import io.tsunagi.disruption.ClosingObstacle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A gate that is neither connected nor rolled back hinders the closing of its disruption. */
@Component
class OpenGatesHinder implements ClosingObstacle {

    private final Gates gates;

    OpenGatesHinder(Gates gates) {
        this.gates = gates;
    }

    @Override
    public String message() {
        return "obstacle.gates";
    }

    @Override
    public String page(String disruptionReference) {
        return "/disruptions/" + disruptionReference + "/gates";
    }

    @Override
    @Transactional(readOnly = true)
    public long open(String disruptionReference) {
        return gates.open(disruptionReference);
    }
}
