package io.tsunagi.cost.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log of costs in the bar. */
@Configuration(proxyBeanMethods = false)
class CostNavigation {

    @Bean
    NavigationLink costsLink() {
        return new NavigationLink(NavigationLink.Group.DISRUPTION, 70, "cost.nav", "/disruptions/{ref}/costs");
    }
}
