package io.tsunagi.workflow;

import java.util.AbstractMap;
import java.util.Set;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Settings of the engine: it starts after the migrations, sees no bean but the {@code ...Steps}, works off its jobs as the
 * house, and does not swallow business errors that no model catches.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final int MOST_ROWS_OF_A_QUERY = 2000;

    /** The engine checks its tables when it is made, so the migrations come first. */
    @Bean
    static BeanFactoryPostProcessor engineAfterMigrations() {
        return factory -> dependsOnFlyway(factory, "processEngineFactoryBean");
    }

    private static void dependsOnFlyway(ConfigurableListableBeanFactory factory, String bean) {
        factory.getBeanDefinition(bean).setDependsOn("flywayInitializer");
    }

    @Bean
    static BeanPostProcessor engineSettings(BeanFactory beans) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringProcessEngineConfiguration engine) {
                    engine.setBeans(new StepBeans((ListableBeanFactory) beans));
                    engine.setEnableExceptionsAfterUnhandledBpmnError(true);
                    engine.setQueryMaxResultsLimit(MOST_ROWS_OF_A_QUERY);
                    engine.setEnableExpressionsInStoredQueries(false);
                    engine.setEnableExpressionsInAdhocQueries(false);
                    engine.setEnableScriptEngineLoadExternalResources(false);
                }
                return bean;
            }
        };
    }

    /** The statements read ahead; after the plugin that gives the engine its data source. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    AbstractCamundaConfiguration engineStatements(StatementsAhead.Work ahead) {
        return new AbstractCamundaConfiguration() {
            @Override
            public void preInit(SpringProcessEngineConfiguration engine) {
                engine.setSqlSessionFactory(ahead.on(engine.getDataSource(), engine.isJdbcBatchProcessing()));
            }
        };
    }

    @Bean(name = "camundaTaskExecutor")
    ThreadPoolTaskExecutor camundaTaskExecutor(
            TaskDecorator houseScope, @Value("${tsunagi.engine.threads:3}") int threads) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(threads);
        executor.setMaxPoolSize(threads);
        executor.setQueueCapacity(20);
        executor.setThreadNamePrefix("engine-");
        executor.setTaskDecorator(houseScope);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(20);
        return executor;
    }

    /** Every bean whose name ends in Steps, looked up when asked for; all the engine can see of the house. */
    private static final class StepBeans extends AbstractMap<Object, Object> {

        private final ListableBeanFactory beans;

        private StepBeans(ListableBeanFactory beans) {
            this.beans = beans;
        }

        @Override
        public boolean containsKey(Object name) {
            return name instanceof String text && text.endsWith("Steps") && beans.containsBean(text);
        }

        @Override
        public @org.jspecify.annotations.Nullable Object get(Object name) {
            return containsKey(name) ? beans.getBean((String) name) : null;
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }
}
