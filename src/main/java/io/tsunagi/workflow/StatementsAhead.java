package io.tsunagi.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Reads the engine's SQL statements (some hundred kilobytes of XML, the longest single step of its start) beside the start of
 * everything else. The engine then takes the ready ones in place of reading them; they are the engine's own, read as it would.
 */
class StatementsAhead implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Work work = new Work(CompletableFuture.supplyAsync(
                StatementsAhead::read, reading -> new Thread(reading, "statements-ahead").start()));
        event.getBootstrapContext()
                .addCloseListener(closed ->
                        closed.getApplicationContext().getBeanFactory().registerSingleton("statementsAhead", work));
    }

    private static Configuration read() {
        Properties names = new Properties();
        names.put("prefix", "");
        SpringProcessEngineConfiguration.initSqlSessionFactoryProperties(names, "", "postgres");
        try (InputStream mappings = SpringProcessEngineConfiguration.class
                .getClassLoader()
                .getResourceAsStream(SpringProcessEngineConfiguration.DEFAULT_MYBATIS_MAPPING_FILE)) {
            return new XMLConfigBuilder(new InputStreamReader(mappings, StandardCharsets.UTF_8), "", names).parse();
        } catch (IOException e) {
            throw new UncheckedIOException("the engine's statements cannot be read", e);
        }
    }

    /** The statements that are being read. */
    record Work(CompletableFuture<Configuration> statements) {

        /**
         * Waits for them; they run on this database, in transactions that Spring begins and ends.
         *
         * @param batched several statements of one kind go in one round trip
         */
        SqlSessionFactory on(DataSource database, boolean batched) {
            Configuration configuration = statements.join();
            configuration.setDefaultExecutorType(batched ? ExecutorType.BATCH : ExecutorType.SIMPLE);
            configuration.setEnvironment(new Environment("default", new ManagedTransactionFactory(), database));
            return new DefaultSqlSessionFactory(configuration);
        }
    }
}
