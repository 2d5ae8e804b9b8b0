package io.tsunagi.storage;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Unpacks the built-in database and makes its cluster beside the start of everything else, which at a first start saves the
 * newcomer the seconds that both take. It holds the data folder's lock meanwhile; what fails here is done again, and reported,
 * where the database is wanted.
 */
class DatabaseAhead implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment settings = event.getEnvironment();
        if (!settings.getProperty("spring.datasource.url", "none").equals("none")) {
            return;
        }
        Path folder = Path.of(settings.getProperty("tsunagi.data", DatabaseConfiguration.DATA));
        String programs = settings.getProperty("tsunagi.postgres.binaries", "");
        Work work = new Work(CompletableFuture.runAsync(() -> prepare(folder, programs)));
        event.getBootstrapContext()
                .addCloseListener(closed ->
                        closed.getApplicationContext().getBeanFactory().registerSingleton("databaseAhead", work));
    }

    private static void prepare(Path path, String programs) {
        DataFolder folder = DatabaseConfiguration.folder(path);
        try (DataFolderLock lock = DataFolderLock.take(folder)) {
            EmbeddedPostgres.in(folder, DatabaseConfiguration.keysIn(folder), programs)
                    .prepare();
        }
    }

    /** What was begun. */
    record Work(CompletableFuture<Void> done) {

        /** Waits until it ended, well or not. */
        void await() {
            done.handle((nothing, failure) -> nothing).join();
        }
    }
}
