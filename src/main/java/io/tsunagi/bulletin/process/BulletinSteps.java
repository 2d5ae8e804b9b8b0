package io.tsunagi.bulletin.process;

import io.tsunagi.bulletin.domain.FanOut;
import org.springframework.stereotype.Component;

/** What {@code BulletinProcess} calls. */
@Component("bulletinSteps")
public class BulletinSteps {

    private final FanOut fanOut;

    BulletinSteps(FanOut fanOut) {
        this.fanOut = fanOut;
    }

    /**
     * Makes sure that every recipient has a copy in the outbox; copies that exist stay as they are.
     *
     * @param reference of the bulletin
     */
    public void fanOut(String reference) {
        fanOut.of(reference);
    }
}
