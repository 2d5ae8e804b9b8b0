package io.tsunagi.contact.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calls and checks in the bar. */
@Configuration(proxyBeanMethods = false)
class ContactNavigation {

    @Bean
    NavigationLink callsLink() {
        return new NavigationLink(NavigationLink.Group.DISRUPTION, 60, "calls.nav", "/disruptions/{ref}/calls");
    }

    @Bean
    NavigationLink checksLink() {
        return new NavigationLink(NavigationLink.Group.HOUSE, 84, "checks.nav", "/checks");
    }
}
