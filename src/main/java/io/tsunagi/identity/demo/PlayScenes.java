package io.tsunagi.identity.demo;

import io.tsunagi.identity.DemoScene;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.storage.RowScope;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Plays the scenes of the demonstration in their order, after people, map and tariff, beside the running server. */
@Component
@Profile("demo")
@Order(40)
class PlayScenes implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PlayScenes.class);

    private final List<DemoScene> scenes;
    private final SampleActors actors;
    private final TaskExecutor besides;

    PlayScenes(List<DemoScene> scenes, SampleActors actors, @Qualifier("taskScheduler") TaskExecutor besides) {
        this.scenes = List.copyOf(scenes);
        this.actors = actors;
        this.besides = besides;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        besides.execute(() -> RowScope.asHouse(this::play));
    }

    private void play() {
        for (DemoScene scene : scenes) {
            scene.play(actors);
            LOG.info(
                    "scene of the demonstration played scene={}",
                    scene.getClass().getSimpleName());
        }
    }
}
