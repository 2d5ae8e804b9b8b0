package io.tsunagi.tariff.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tariff and rates in the bar. */
@Configuration(proxyBeanMethods = false)
class TariffNavigation {

    @Bean
    NavigationLink tariffTables() {
        return new NavigationLink(NavigationLink.Group.CUSTOMS, 29, "tariff.nav", "/tariff", "BROKER");
    }
}
