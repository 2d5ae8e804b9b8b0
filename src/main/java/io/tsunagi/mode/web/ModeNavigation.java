package io.tsunagi.mode.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The modes' place in the bar: after what is down. */
@Configuration(proxyBeanMethods = false)
class ModeNavigation {

    @Bean
    NavigationLink modesLink() {
        return new NavigationLink(NavigationLink.Group.DISRUPTION, 30, "mode.nav", "/disruptions/{ref}/modes");
    }
}
