package io.tsunagi.identity;

/**
 * Something the demonstration shows from the start, made through the use cases as people would. Scenes are played in their order
 * at each start; one that finds its data, or anything people made in its place, changes nothing.
 */
public interface DemoScene {

    /** Plays it. */
    void play(SampleActors actors);
}
