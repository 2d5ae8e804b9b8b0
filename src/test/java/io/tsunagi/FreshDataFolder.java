package io.tsunagi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each test run a data folder of its own below target; PostgreSQL's programs are unpacked once for all runs. */
public class FreshDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path target = Path.of("target").toAbsolutePath();
            Files.createDirectories(target);
            Path data = Files.createTempDirectory(target, "test-data-");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "fresh data folder",
                            Map.of(
                                    "tsunagi.data",
                                    data.toString(),
                                    "tsunagi.postgres.binaries",
                                    target.resolve("postgres-programs").toString(),
                                    "spring.test.print-condition-evaluation-report",
                                    "false")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
