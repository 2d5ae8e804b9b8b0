package io.tsunagi.partner.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The map's place in the bar. */
@Configuration(proxyBeanMethods = false)
class PartnerNavigation {

    @Bean
    NavigationLink partnersLink() {
        return new NavigationLink(NavigationLink.Group.HOUSE, 80, "partner.nav", "/partners");
    }
}
