package io.tsunagi.bulletin.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the bulletins of the present disruption into the bar. */
@Configuration(proxyBeanMethods = false)
class StatusLink {

    @Bean
    NavigationLink bulletinsLink() {
        return new NavigationLink(NavigationLink.Group.DISRUPTION, 50, "bulletin.nav", "/disruptions/{ref}/bulletins");
    }
}
