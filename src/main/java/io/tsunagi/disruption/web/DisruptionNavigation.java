package io.tsunagi.disruption.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places of disruptions in the bar. */
@Configuration(proxyBeanMethods = false)
class DisruptionNavigation {

    @Bean
    NavigationLink disruptionsLink() {
        return new NavigationLink(NavigationLink.Group.DISRUPTION, 20, "disruption.nav", "/disruptions");
    }

    @Bean
    NavigationLink disruptionRecoveryLink() {
        return new NavigationLink(
                NavigationLink.Group.DISRUPTION, 60, "disruption.nav.recovery", "/disruptions/{ref}/recovery");
    }
}
