package io.tsunagi.identity;

/**
 * Something the demonstration shows from the start, made through the use cases as people would. Scenes are played in their order
 * at each start; one that finds its data, or anything people made in its place, changes nothing. What a scene adds to an outage it adds to
 * the first of all, which is the sample; an outage that people declared later holds only what they wrote.
 */
public interface DemoScene {

    /** Plays it. */
    void play(SampleActors actors);
}
