package io.tsunagi.frame;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Gives the template engine its links before it writes the first page. */
@Configuration(proxyBeanMethods = false)
class LinksConfiguration {

    @Bean
    static BeanPostProcessor linksOfHouse(Environment settings) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine engine) {
                    engine.setLinkBuilder(new LinksOfHouse(settings.getProperty("server.servlet.context-path", "")));
                }
                return bean;
            }
        };
    }
}
