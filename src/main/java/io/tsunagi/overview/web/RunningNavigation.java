package io.tsunagi.overview.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The overview's place in the bar: the first of what is down. */
@Configuration(proxyBeanMethods = false)
class RunningNavigation {

    @Bean
    NavigationLink overviewLink() {
        return new NavigationLink(NavigationLink.Group.DISRUPTION, 5, "overview.nav", "/overview", "MANAGER");
    }
}
