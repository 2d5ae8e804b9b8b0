package io.tsunagi.brief.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The briefs' place in the bar. */
@Configuration(proxyBeanMethods = false)
class BriefNavigation {

    @Bean
    NavigationLink briefLink() {
        return new NavigationLink(NavigationLink.Group.DISRUPTION, 90, "brief.nav", "/briefs", "MANAGER");
    }
}
