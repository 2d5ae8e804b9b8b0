package io.tsunagi.desk.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's place in the bar: the first one. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    @Bean
    NavigationLink deskLink() {
        return new NavigationLink(NavigationLink.Group.DESK, 10, "desk.nav", "/desk");
    }
}
